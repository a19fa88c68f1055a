import { ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { arrivingText } from '../../app/arriving-text.ts'
import type { Arriving } from '../../service/arriving-rows.ts'
import { FilterChip } from './FilterChip.tsx'
import { QuickSearch } from './QuickSearch.tsx'
import { UndoButtons } from './UndoButtons.tsx'

interface ListToolbarProps {
  rowName: string
  search: string
  onSearch(text: string): void
  /** The keyboard goes to the cells. */
  onLeave(): void
  /** What narrows the list besides quick search and marks, in words. */
  narrowedBy: readonly string[]
  onClearFilters(): void
  /** Sorts and filters again; null where every row stands where it belongs. */
  onReapply: (() => void) | null
  /** Rows shown by the grid. */
  shown: number
  /** Rows of the list. */
  total: number
  /** Set while some are still on their way, and the tools wait for them. */
  arriving: Arriving | null
  /** Tools of the page before all others. */
  before: ReactNode
  /** What changes rows. */
  rowTools: ReactNode
  /** How the list is shown: views, marks. */
  viewTools: ReactNode
  /** Buttons of the panels around the grid. */
  panels: ReactNode
  /** Tools of the page after all others. */
  after: ReactNode
}

export function ListToolbar(props: ListToolbarProps) {
  return (
    <div
      className="toolbar"
      role="toolbar"
      aria-label={`${props.rowName}表工具`}
      inert={props.arriving !== null}
    >
      {props.before}
      <UndoButtons />
      {props.rowTools}
      <span className="toolbar-rule" />
      <QuickSearch value={props.search} onChange={props.onSearch} onLeave={props.onLeave} />
      {props.viewTools}
      <FilterChip words={props.narrowedBy} onClear={props.onClearFilters} />
      {props.onReapply !== null && (
        <Button
          icon={<ReloadOutlined />}
          onClick={props.onReapply}
          className="tool-short"
          aria-label="重新筛选"
          title="有行改动后不再符合当前的筛选或排序，仍留在原处；单击重新筛选和排序（Ctrl+Alt+L）"
        >
          重新筛选
        </Button>
      )}
      <span className="toolbar-gap" />
      <span className="list-sheet-count" role="status">
        {props.arriving === null
          ? `显示 ${props.shown} / ${props.total} 项`
          : arrivingText(props.arriving)}
      </span>
      {props.panels}
      {props.after}
    </div>
  )
}
