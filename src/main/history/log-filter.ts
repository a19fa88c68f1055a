/** From what people ask of history to what the log is asked. */
import type { Cells } from '../../shared/changes/change.ts'
import type { HistoryFilter } from '../../shared/history/story.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { foldText } from '../../shared/values/text.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LogFilter, RowSet } from '../ledger/log-clauses.ts'
import { listsOf } from '../lists/lists-of.ts'

/** Days are those of this machine, as its users see them. */
export function logFilter(ledger: Ledger, filter: HistoryFilter): LogFilter {
  const { from, to, text, ...same } = filter
  const words = text?.trim() ?? ''
  return {
    ...same,
    since: from === undefined ? undefined : midnight(from, 0),
    until: to === undefined ? undefined : midnight(to, 1),
    text: words === '' ? undefined : { words, rows: rowsNamed(ledger, words, filter.list) },
  }
}

function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/**
 * Rows of that number or name, now or before, deleted ones too, and the reports of such projects: of
 * the list that is asked for, else of those that staff fill in.
 */
function rowsNamed(ledger: Ledger, words: string, asked: string | undefined): RowSet[] {
  const { byKey, special } = listsOf(ledger)
  const ofProjects = asked === PROGRESS.key ? PROJECTS : byKey.get(asked ?? '')
  const lists = asked === undefined ? [PROJECTS, ENTERPRISES, ...special] : [ofProjects]
  const sets = lists.flatMap((list) =>
    list === undefined ? [] : { list: list.key, ids: idsNamed(ledger, list, words) },
  )
  const projects = sets.find(({ list }) => list === PROJECTS.key)
  return projects === undefined
    ? sets
    : [...sets, { ...projects, list: PROGRESS.key, isPrefix: true }]
}

function idsNamed(ledger: Ledger, list: ListDefinition, words: string): string[] {
  const wanted = foldText(words)
  const isMeant = (value: unknown) => foldText(String(value ?? '')).includes(wanted)
  const keys = namingFields(list)
  const isNamed = ({ cells }: { cells: Cells }) => keys.some((key) => isMeant(cells[key]))
  const { deleted, former } = ledger.searchLog((log) => ({
    deleted: log.deletedRows(list.key),
    former: log.formerValues(list.key, keys),
  }))
  const named = [...ledger.rows(list.key), ...deleted].filter(isNamed)
  const renamed = former.filter(({ value }) => isMeant(value))
  return [...new Set([...named, ...renamed].map(({ id }) => id))]
}

/** What people call a row by: its number, and the words that tell it from others. */
function namingFields({ fields, identity, oneOf }: ListDefinition): string[] {
  const told = new Set(['code', ...oneOf.flat(), ...identity.flat()])
  return fields
    .filter(({ key, type, choices, refers }) => {
      return told.has(key) && type === 'text' && choices === undefined && refers === undefined
    })
    .map(({ key }) => key)
}
