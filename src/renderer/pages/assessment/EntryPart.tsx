import { App, Input } from 'antd'
import { useState } from 'react'
import { SCHEME_ENTRIES } from '../../../shared/lists/assessment/definitions.ts'
import { Attachments } from '../../attachments/Attachments.tsx'
import { useLedgerStore, useRows } from '../../service/use-ledger.tsx'

/** What a typed value rests on: its note and its evidence. The value itself is entered in the sheet. */
export function EntryPart({ item, place }: { item: string; place: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const row = useRows(SCHEME_ENTRIES).find(
    ({ cells }) => cells.item === item && cells.place === place,
  )
  const kept = String(row?.cells.note ?? '')
  const [text, setText] = useState<string | null>(null)
  if (row === undefined) return <p>在表格的“填报”列中填写；填写后可在这里写依据、附佐证材料</p>
  const write = async () => {
    if (text === null || text === kept) return
    const result = await store.edit([
      {
        edit: 'set',
        list: SCHEME_ENTRIES.key,
        id: row.id,
        field: 'note',
        value: text,
        old: kept === '' ? null : kept,
      },
    ])
    if (result.ok) setText(null)
    else void message.error(result.reason)
  }
  return (
    <>
      <label className="assessment-note" htmlFor="assessment-note">
        依据
        <Input.TextArea
          id="assessment-note"
          value={text ?? kept}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => void write()}
        />
      </label>
      <Attachments list={SCHEME_ENTRIES.key} row={row.id} />
    </>
  )
}
