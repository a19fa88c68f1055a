import { Button } from 'antd'
import type { RefusedCell } from './model/refused-cells.ts'
import { RefusedCells } from './RefusedCells.tsx'
import { SheetDrawer } from './SheetDrawer.tsx'

interface ReviewDrawerProps {
  isOpen: boolean
  title: string
  /** What the rest would do. */
  summary: string
  cells: readonly RefusedCell[]
  /** On the button that writes the rest; null where there is nothing to write. */
  applyLabel: string | null
  onApply(): void
  onClose(): void
  /** Where the keyboard goes then. */
  onClosed?: (() => void) | undefined
}

/** Cells that are refused, and whether the rest shall be written all the same. */
export function ReviewDrawer({ isOpen, title, onClose, onClosed, ...review }: ReviewDrawerProps) {
  const { summary, cells, applyLabel, onApply } = review
  return (
    <SheetDrawer open={isOpen} onClose={onClose} onClosed={onClosed} title={title} size={520}>
      <div className="plan-review">
        <p>{summary}</p>
        <div className="plan-review-buttons">
          <Button
            type="primary"
            autoFocus
            disabled={applyLabel === null}
            onClick={() => {
              onApply()
              onClose()
            }}
          >
            {applyLabel ?? '没有可写入的'}
          </Button>
          <Button onClick={onClose}>全部放弃</Button>
        </div>
        <RefusedCells cells={cells} />
      </div>
    </SheetDrawer>
  )
}
