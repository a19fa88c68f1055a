import { EditOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { TEMPLATES } from '../../../../shared/lists/templates.ts'
import { useLedgerStore, useRows } from '../../../service/use-ledger.tsx'

/** The name of an own template, which can be written over. */
export function RenameTemplate({ row }: { row: Row }) {
  const store = useLedgerStore()
  const rows = useRows(TEMPLATES)
  const { message } = App.useApp()
  const [draft, setDraft] = useState<string | null>(null)
  const name = String(row.cells.name)
  const save = async () => {
    const next = (draft ?? '').trim()
    if (next === '' || next === name) return setDraft(null)
    const isTaken = rows.some(
      ({ id, cells }) => id !== row.id && cells.kind === row.cells.kind && cells.name === next,
    )
    if (isTaken) return void message.warning(`已有名为“${next}”的模板，请换一个名称`)
    setDraft(null)
    const edit = { edit: 'set', list: TEMPLATES.key, id: row.id, field: 'name' } as const
    const result = await store.edit([{ ...edit, value: next, old: name }])
    if (!result.ok) void message.error(result.reason)
  }
  if (draft === null)
    return (
      <span className="templates-title">
        {name}
        <Button
          type="text"
          icon={<EditOutlined />}
          onClick={() => setDraft(name)}
          aria-label={`重命名模板 ${name}`}
          title="重命名"
        />
      </span>
    )
  return (
    <Input
      autoFocus
      value={draft}
      maxLength={40}
      aria-label="模板名称"
      onChange={({ target }) => setDraft(target.value)}
      onPressEnter={() => void save()}
      onBlur={() => void save()}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setDraft(null)
      }}
    />
  )
}
