/** The files in which a list last went out: as workbooks to fill in, or as exports. */
import type { Cells } from '../../shared/changes/change.ts'
import type { OutgoingFile } from '../../shared/contract/exchange.ts'
import type { ExportRecord } from '../../shared/contract/exports.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { DISPATCHES, WHOLE_CITY } from '../../shared/lists/dispatches.ts'
import type { SinceMark } from '../../shared/lists/marks.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { exchangeOf } from '../../shared/lists/sent-list.ts'
import { PERIOD_FIELD } from '../../shared/lists/special/from-rows.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { districtNow } from './exchanged.ts'

/** The part of a list that a file holds or a row stands in; null for all of them. */
type Part = Pick<OutgoingFile, 'district' | 'period'>

/** True where all rows of a part are among those of another. */
function covers(whole: Part, part: Part): boolean {
  return (
    (whole.district === null || whole.district === part.district) &&
    (whole.period === null || whole.period === part.period)
  )
}

/** The newest revision in which a row went out; null where it never did. */
export function revisionOf(files: readonly OutgoingFile[], cells: Cells): number | null {
  const { district, [PERIOD_FIELD]: period } = cells
  const part = { district: String(district), period: String(period) }
  return files.find((file) => covers(file, part))?.seq ?? null
}

/**
 * The newest file of each part, newest revision first, as far as no newer one holds more.
 * @param source the rows at revision `at`, whose districts are called as they were then
 */
export function lastOutgoing(
  ledger: Ledger,
  { mark, list, at }: { mark: SinceMark; list: string; at: number },
  source: RowSource,
): OutgoingFile[] {
  const nameNow = districtNow(source)
  const called = (file: OutgoingFile): OutgoingFile => ({
    ...file,
    district: file.district === null ? null : nameNow(file.district),
  })
  switch (mark) {
    case 'changed':
      return lastOf(dispatched(source.rows(DISPATCHES.key), list).map(called))
    case 'exported':
      return ledger.searchExports(at, (exports) => lastOf(exported(exports, list, called)))
  }
}

/** @param files newest revision first; no more of them are asked for than matter */
function lastOf(files: Iterable<OutgoingFile>): OutgoingFile[] {
  const last: OutgoingFile[] = []
  for (const file of files) {
    if (!last.some((newer) => covers(newer, file))) last.push(file)
    if (file.district === null && file.period === null) break
  }
  return last
}

function dispatched(records: readonly Row[], list: string): OutgoingFile[] {
  const files = records.flatMap(({ cells }): OutgoingFile[] => {
    const month = cells.month ?? null
    // The sheet of a month holds no more of a project than what was reported.
    const isOfList = (cells.list ?? PROJECTS.key) === list
    if (!isOfList || (list === PROJECTS.key && month !== null)) return []
    return [
      {
        at: String(cells.at),
        by: cells.by === undefined ? null : String(cells.by),
        seq: Number(cells.baseSeq),
        file: String(cells.file),
        district: cells.district === WHOLE_CITY ? null : String(cells.district),
        period: month === null ? null : String(month),
      },
    ]
  })
  return files.sort((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1))
}

function* exported(
  exports: Iterable<ExportRecord>,
  list: string,
  called: (file: OutgoingFile) => OutgoingFile,
): Generator<OutgoingFile> {
  for (const record of exports) {
    const part = partOf(record, list)
    const { at, author, seq, file } = record
    if (part !== null) yield called({ at, by: author, seq, file, ...part })
  }
}

/**
 * Which rows of the list an export holds, or counts in an official table; null where it is of another
 * list. One of a view holds only some rows, and nobody knows any more which.
 */
function partOf({ kind, options }: ExportRecord, list: string): Part | null {
  const { key = PROJECTS.key, view, district = null } = options.list ?? {}
  switch (kind) {
    case 'annex1':
    case 'annexes':
      return list === PROJECTS.key ? { district: null, period: null } : null
    case 'projects': {
      const { list: special, month } = exchangeOf(key)
      const isOfList = special === null ? key === list : special === list
      return isOfList && view === undefined ? { district, period: month } : null
    }
    case 'annex2':
    case 'air':
    case 'tasks':
    case 'overview':
    case 'assessment':
      return null
  }
}
