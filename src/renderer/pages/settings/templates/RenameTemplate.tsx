import { App } from 'antd'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { TEMPLATES } from '../../../../shared/lists/templates.ts'
import { EditableName } from '../../../app/EditableName.tsx'
import { useLedgerStore, useRows } from '../../../service/use-ledger.tsx'

/** The name of an own template, which can be written over. */
export function RenameTemplate({ row }: { row: Row }) {
  const store = useLedgerStore()
  const rows = useRows(TEMPLATES)
  const { message } = App.useApp()
  const name = String(row.cells.name)
  const write = async (value: string) => {
    const edit = { edit: 'set', list: TEMPLATES.key, id: row.id, field: 'name' } as const
    const result = await store.edit([{ ...edit, value, old: name }])
    if (!result.ok) void message.error(result.reason)
  }
  const rename = (next: string) => {
    const isTaken = rows.some(
      ({ id, cells }) => id !== row.id && cells.kind === row.cells.kind && cells.name === next,
    )
    if (isTaken) void message.warning(`已有名为“${next}”的模板，请换一个名称`)
    else void write(next)
    return !isTaken
  }
  return (
    <EditableName {...{ name, rename }} of="模板" className="templates-title">
      {name}
    </EditableName>
  )
}
