import { CloseOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import { pinyinOf } from '../../../shared/search/pinyin.ts'
import { foldText } from '../../../shared/values/text.ts'
import {
  inSections,
  moveColumn,
  placeColumn,
  type ViewColumn,
} from '../../../shared/views/view-state.ts'
import { ColumnLine } from './ColumnLine.tsx'
import { useColumnDrag } from './use-column-drag.ts'
import type { Layout } from './use-layout.ts'
import './views.css'

interface ColumnsPanelProps {
  definition: ListDefinition
  layout: Layout
  onClose(): void
}

interface Entry {
  column: ViewColumn
  field: FieldDefinition
}

/** Which columns are shown, where and how, in the order of the grid. */
export function ColumnsPanel({ definition, layout, onClose }: ColumnsPanelProps) {
  const [typed, setTyped] = useState('')
  const columns = inSections(layout.state.columns)
  const set = (keys: readonly string[], part: Partial<ViewColumn>) =>
    layout.arrange(
      columns.map((column) => (keys.includes(column.key) ? { ...column, ...part } : column)),
    )
  const drag = useColumnDrag((key, drop) => layout.arrange(placeColumn(columns, key, drop)))
  const entries = columns.flatMap((column): Entry[] => {
    const field = definition.fields.find((item) => item.key === column.key)
    return field !== undefined && matches(field, typed) ? [{ column, field }] : []
  })
  const shown = columns.filter((column) => !column.isHidden).length
  return (
    <aside className="columns-panel" aria-label="列设置">
      <header>
        <h2>列设置</h2>
        <span>{`显示 ${shown} / ${columns.length} 列`}</span>
        <Button type="text" icon={<CloseOutlined />} onClick={onClose} aria-label="关闭列设置" />
      </header>
      <div className="columns-tools">
        <Input
          allowClear
          value={typed}
          placeholder="列名或拼音首字母"
          aria-label="搜索列"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button onClick={() => layout.arrange(layout.base.columns)}>恢复默认</Button>
      </div>
      <div className="columns-list">
        {runsOf(definition, entries).map(({ label, run }) => (
          <section key={`${label}/${run[0]?.field.key}`} aria-label={label}>
            <RunCheckbox
              label={label}
              run={run}
              onShow={(isShown) =>
                set(
                  run.map(({ field }) => field.key),
                  { isHidden: !isShown },
                )
              }
            />
            {run.map(({ column, field }) => (
              <ColumnLine
                key={field.key}
                field={field}
                column={column}
                drag={drag(field.key)}
                onChange={(part) => set([field.key], part)}
                onMove={(step) => layout.arrange(moveColumn(columns, field.key, step))}
              />
            ))}
          </section>
        ))}
        {entries.length === 0 && <p>没有符合的列</p>}
      </div>
    </aside>
  )
}

interface RunCheckboxProps {
  label: string
  run: readonly Entry[]
  onShow(isShown: boolean): void
}

function RunCheckbox({ label, run, onShow }: RunCheckboxProps) {
  const shown = run.filter(({ column }) => !column.isHidden).length
  return (
    <Checkbox
      className="columns-group"
      checked={shown === run.length}
      indeterminate={shown > 0 && shown < run.length}
      onChange={(event) => onShow(event.target.checked)}
      aria-label={`${label}全部列`}
    >
      {label}
    </Checkbox>
  )
}

function matches(field: FieldDefinition, typed: string): boolean {
  const text = foldText(typed)
  const label = foldText(field.label)
  return label.includes(text) || pinyinOf(label).includes(text)
}

/** Neighbours of one group under its heading, as above the grid; what is pinned comes first. */
function runsOf(
  { groups }: ListDefinition,
  entries: readonly Entry[],
): { label: string; run: Entry[] }[] {
  const runs: { label: string; run: Entry[] }[] = []
  for (const entry of entries) {
    const group = groups.find((item) => item.key === entry.field.group)
    const label = entry.column.isPinned ? '固定在左侧' : (group?.label ?? '')
    const last = runs.at(-1)
    if (last?.label === label) last.run.push(entry)
    else runs.push({ label, run: [entry] })
  }
  return runs
}
