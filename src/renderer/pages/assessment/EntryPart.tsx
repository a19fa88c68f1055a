import { App } from 'antd'
import { useMemo } from 'react'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { SCHEME_ENTRIES } from '../../../shared/lists/assessment/definitions.ts'
import { fieldOf } from '../../../shared/lists/definition.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { Attachments } from '../../attachments/Attachments.tsx'
import { useLedger, useLedgerStore, useRows } from '../../service/use-ledger.tsx'
import { RecordField } from '../../spreadsheet/record/RecordField.tsx'

/** What a typed value rests on: its note and its evidence. The value itself is entered in the sheet. */
export function EntryPart({ item, place }: { item: string; place: string }) {
  const { plan } = useLedger()
  const store = useLedgerStore()
  const { message } = App.useApp()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const row = useRows(SCHEME_ENTRIES).find(
    ({ cells }) => cells.item === item && cells.place === place,
  )
  if (row === undefined) return <p>在表格的“填报”列中填写；填写后可在这里写依据、附佐证材料</p>
  const write = async (edits: Edit[]) => {
    const result = await store.edit(edits)
    if (!result.ok) void message.error(result.reason)
    return result
  }
  return (
    <>
      <RecordField
        definition={SCHEME_ENTRIES}
        vocabulary={vocabulary}
        row={row}
        field={fieldOf(SCHEME_ENTRIES, 'note')}
        hasIssue={false}
        lockOf={undefined}
        onWrite={write}
        onLost={(reason) => void message.warning(reason)}
      />
      <Attachments list={SCHEME_ENTRIES.key} row={row.id} />
    </>
  )
}
