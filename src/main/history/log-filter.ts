/** From what people ask of history to what the log is asked. */
import type { Cells } from '../../shared/changes/change.ts'
import type { HistoryFilter } from '../../shared/history/story.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { foldText } from '../../shared/values/text.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LogFilter, RowSet } from '../ledger/log-clauses.ts'

/** Days are those of this machine, as its users see them. */
export function logFilter(ledger: Ledger, filter: HistoryFilter): LogFilter {
  const { from, to, text, ...same } = filter
  const words = text?.trim() ?? ''
  return {
    ...same,
    since: from === undefined ? undefined : midnight(from, 0),
    until: to === undefined ? undefined : midnight(to, 1),
    text: words === '' ? undefined : { words, rows: rowsNamed(ledger, words) },
  }
}

function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** Projects of that number or name, deleted ones too, and the reports of their months. */
function rowsNamed(ledger: Ledger, words: string): RowSet[] {
  const wanted = foldText(words)
  const keys = ['code', ...PROJECTS.oneOf.flat()]
  const isNamed = ({ cells }: { cells: Cells }) =>
    keys.some((key) => foldText(String(cells[key] ?? '')).includes(wanted))
  const deleted = ledger.searchLog((log) => log.deletedRows(PROJECTS.key))
  const ids = [...ledger.rows(PROJECTS.key), ...deleted].filter(isNamed).map(({ id }) => id)
  return [
    { list: PROJECTS.key, ids },
    { list: PROGRESS.key, ids, isPrefix: true },
  ]
}
