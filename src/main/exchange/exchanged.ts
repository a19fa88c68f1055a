/** What a workbook that goes out or comes back is about. */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { type Exchanged, periodKey, sentList } from '../../shared/lists/sent-list.ts'
import { wordsOf } from '../../shared/plan/vocabulary.ts'
import { monthText } from '../../shared/values/month.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'

/** True for the record of a workbook of the same list and month. */
export function isAbout({ list, month }: Exchanged, cells: Cells): boolean {
  return (cells.list ?? null) === list && (cells.month ?? null) === month
}

/** The district of a record, which keeps the name of then, as it is called now. */
export function districtNow(ledger: RowSource): (recorded: CellValue | undefined) => string {
  const { find } = wordsOf(planOf(ledger).districts)
  return (recorded) => find(String(recorded)) ?? String(recorded)
}

/** As the notes of changes call it; nothing for projects, of which most are. */
export function exchangedName(ledger: RowSource, { list, month }: Exchanged): string {
  if (list === null) return month === null ? '' : `${monthText(month)}调度表`
  const key = month === null ? list : periodKey(list, month)
  return sentList(listsOf(ledger), key)?.title ?? ''
}
