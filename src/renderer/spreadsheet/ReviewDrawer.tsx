import { Button } from 'antd'
import { SheetDrawer } from './SheetDrawer.tsx'

/** A cell that cannot be written, and why. */
export interface RefusedLine {
  key: string
  row: string
  column: string
  written: string
  reason: string
}

interface ReviewDrawerProps {
  isOpen: boolean
  title: string
  /** What the rest would do. */
  summary: string
  lines: readonly RefusedLine[]
  /** On the button that writes the rest; null where there is nothing to write. */
  applyLabel: string | null
  onApply(): void
  onClose(): void
  /** Where the keyboard goes then. */
  onClosed?: (() => void) | undefined
}

/** More than this many refusals are counted, not listed. */
const LISTED = 200

/** Cells that are refused, and whether the rest shall be written all the same. */
export function ReviewDrawer({ isOpen, title, onClose, onClosed, ...review }: ReviewDrawerProps) {
  const { summary, lines, applyLabel, onApply } = review
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
        {lines.length > 0 && (
          <table>
            <thead>
              <tr>
                <th>行</th>
                <th>列</th>
                <th>内容</th>
                <th>原因</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, LISTED).map(({ key, row, column, written, reason }) => (
                <tr key={key}>
                  <td>{row}</td>
                  <td>{column}</td>
                  <td>{written === '' ? '（清空）' : written}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {lines.length > LISTED && <p>另有 {lines.length - LISTED} 格未列出。</p>}
      </div>
    </SheetDrawer>
  )
}
