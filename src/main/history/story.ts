/** Pages of the log as people read it, and the lines of one change. */
import type {
  HistoryEntry,
  HistoryFilter,
  HistoryLine,
  HistoryPage,
} from '../../shared/history/story.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LogFilter } from '../ledger/log-clauses.ts'
import type { LoggedChange } from '../ledger/log-search.ts'
import { type LineWriter, lineWriter } from './lines.ts'
import { logFilter } from './log-filter.ts'
import { noRevision } from './revision.ts'

/** Told with its entry; more are asked for one change at a time. */
const FIRST_LINES = 3

interface PageOptions {
  offset: number
  limit: number
}

/** Changes that fulfil the filter, newest first. */
export function historyPage(
  ledger: Ledger,
  filter: HistoryFilter,
  { offset, limit }: PageOptions,
): HistoryPage {
  const asked = logFilter(ledger, filter)
  const { changes, total, authors, takeBacks } = ledger.searchLog((log) => ({
    changes: log.page(asked, offset, limit),
    total: log.count(asked),
    authors: log.authors(),
    takeBacks: log.takeBacks(),
  }))
  const writer = lineWriter(ledger)
  const entries = changes.map((change) => entryOf(ledger, change, asked, { writer, takeBacks }))
  return { entries, total, authors }
}

/** One change; USAGE for a number that no change has. */
export function historyEntry(ledger: Ledger, seq: number): HistoryEntry {
  const { change, takeBacks } = ledger.searchLog((log) => ({
    change: log.head(seq),
    takeBacks: log.takeBacks(),
  }))
  if (change === null) throw noRevision(ledger, seq)
  return entryOf(ledger, change, {}, { writer: lineWriter(ledger), takeBacks })
}

/** Lines of one change that fulfil the filter, in their order. */
export function historyLines(
  ledger: Ledger,
  seq: number,
  filter: HistoryFilter,
  page: PageOptions,
): HistoryLine[] {
  const change = ledger.searchLog((log) => log.head(seq))
  if (change === null) return []
  return linesOf(ledger, change, logFilter(ledger, filter), page, lineWriter(ledger))
}

interface Parts {
  writer: LineWriter
  takeBacks: ReadonlyMap<number, number>
}

function entryOf(
  ledger: Ledger,
  change: LoggedChange,
  asked: LogFilter,
  { writer, takeBacks }: Parts,
): HistoryEntry {
  const { seq, at, author, kind, note, undoes, source } = change
  return {
    seq,
    at,
    author,
    kind,
    note,
    undoes,
    takenBackBy: takenBackBy(takeBacks, seq),
    file: source?.file ?? null,
    counts: ledger.searchLog((log) => log.counts(seq)),
    total: ledger.searchLog((log) => log.countOps(seq, asked)),
    lines: linesOf(ledger, change, asked, { offset: 0, limit: FIRST_LINES }, writer),
  }
}

function linesOf(
  ledger: Ledger,
  change: LoggedChange,
  asked: LogFilter,
  { offset, limit }: PageOptions,
  writer: LineWriter,
): HistoryLine[] {
  const ops = ledger.searchLog((log) => log.ops(change.seq, asked, offset, limit))
  return ops.map((op) => writer.lineOf(change, op, asked.field))
}

/** What was undone and done again holds. */
function takenBackBy(takeBacks: ReadonlyMap<number, number>, seq: number): number | null {
  const by = takeBacks.get(seq)
  return by === undefined || takenBackBy(takeBacks, by) !== null ? null : by
}
