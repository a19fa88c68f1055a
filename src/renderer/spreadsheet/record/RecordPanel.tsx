import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { Attachments } from '../../attachments/Attachments.tsx'
import type { WriteResult } from '../../service/writes.ts'
import type { LockOf } from '../cell-input.ts'
import { type FoundIssues, issuesOf } from '../row-issues.ts'
import { rowTitle } from '../row-title.ts'
import { RecordField } from './RecordField.tsx'
import { RowHistory } from './RowHistory.tsx'
import './record.css'

interface RecordPanelProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  /** null where the sheet shows no row. */
  row: Row | null
  lockOf: LockOf | undefined
  found: FoundIssues | undefined
  /** What the page tells of the row besides. */
  parts: ((id: string) => ReactNode) | undefined
  onWrite(edits: Edit[]): Promise<WriteResult>
  onLost(reason: string): void
  onClose(): void
}

/** The row in focus beside its sheet: every field, what is wrong with it, its files, its history. */
export function RecordPanel({ row, onClose, ...props }: RecordPanelProps) {
  const { rowName } = props.definition
  return (
    <aside className="record" aria-label={`${rowName}详情`}>
      <header className="record-head">
        <h2>{row === null ? `${rowName}详情` : rowTitle(props.definition, row.cells)}</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          onClick={onClose}
          aria-label="关闭详情"
          title="关闭详情（Ctrl+I）"
        />
      </header>
      {row === null ? (
        <p className="record-none">{`在表格中选择一个${rowName}`}</p>
      ) : (
        <RecordBody key={row.id} row={row} {...props} />
      )}
    </aside>
  )
}

function RecordBody({
  row,
  definition,
  parts,
  found,
  ...props
}: Omit<RecordPanelProps, 'row' | 'onClose'> & { row: Row }) {
  const own = issuesOf(definition, row.cells, props.vocabulary)
  const issues = [...own, ...(found?.get(row.id) ?? [])]
  const marked = new Set(issues.map((issue) => issue.field))
  return (
    <div className="record-body">
      {issues.length > 0 && (
        <ul className="record-issues" aria-label="待补正">
          {issues.map((issue) => (
            <li key={`${issue.field}/${issue.message}`} data-level={issue.level}>
              {issue.message}
            </li>
          ))}
        </ul>
      )}
      {definition.groups.map((group) => (
        <section key={group.key} aria-label={group.label}>
          <h3>{group.label}</h3>
          {definition.fields
            .filter((field) => field.group === group.key)
            .map((field) => (
              <RecordField
                key={field.key}
                definition={definition}
                row={row}
                field={field}
                hasIssue={marked.has(field.key)}
                {...props}
              />
            ))}
        </section>
      ))}
      {parts?.(row.id)}
      <Attachments list={definition.key} row={row.id} />
      <RowHistory definition={definition} id={row.id} />
    </div>
  )
}
