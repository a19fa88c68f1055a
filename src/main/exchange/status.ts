/** Where each district stands: sent a workbook, answered, taken in, or still to report. */
import type { Cells } from '../../shared/changes/change.ts'
import type { DistrictStatus, ExchangeState, Told } from '../../shared/contract/exchange.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { DISPATCHES, WHOLE_CITY } from '../../shared/lists/dispatches.ts'
import { receiversOf } from '../../shared/lists/reporting.ts'
import type { Exchanged } from '../../shared/lists/sent-list.ts'
import {
  SUBMISSION_STATES,
  SUBMISSIONS,
  type SubmissionState,
} from '../../shared/lists/submissions.ts'
import { daysBetween, localDay } from '../../shared/schedule/days.ts'
import { keptRows } from '../ledger/kept.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'
import { districtNow, isAbout } from './exchanged.ts'
import { toldOf } from './told.ts'

/**
 * One line per district in the plan's order, or one of the city for a list without districts; `today`
 * is `YYYY-MM-DD` where the user is. Without a list it is about projects, or with a month about the
 * sheets of that month.
 */
export function exchangeStatus(
  ledger: RowSource,
  today: string,
  about: Partial<Exchanged> = {},
): DistrictStatus[] {
  const { list = null, month = null } = about
  const sent = newestByDistrict(ledger, dispatched(ledger), { list, month }, 'at')
  const received = newestByDistrict(ledger, submitted(ledger), { list, month }, 'receivedAt')
  return receiversOf(planOf(ledger), listsOf(ledger), list).map((name) => {
    const records = {
      sent: newestFor(name, sent, 'at'),
      received: newestFor(name, received, 'receivedAt'),
    }
    // One that was asked again after its answer is to answer again.
    const told = records.received === null ? toldOf(ledger, { list, month }, name) : null
    return statusOf(name, records, told, today)
  })
}

/** Months of which a sheet has gone out or come back, in their order. */
export function exchangedMonths(ledger: RowSource, list: string | null = null): string[] {
  return [
    ...new Set(
      exchangedSheets(ledger).flatMap((sheet) =>
        sheet.list === list && sheet.month !== null ? [sheet.month] : [],
      ),
    ),
  ].sort()
}

/** What has gone out or come back: one for each list and month, in no order. */
export function exchangedSheets(ledger: RowSource): Exchanged[] {
  const sheets = [...dispatched(ledger), ...submitted(ledger)].map(
    ({ cells }): Exchanged => ({ list: textOrNull(cells.list), month: textOrNull(cells.month) }),
  )
  return [...new Map(sheets.map((sheet) => [`${sheet.list}/${sheet.month}`, sheet])).values()]
}

// Asked for every sheet, with every change of the ledger.
const dispatched = keptRows(DISPATCHES.key)
const submitted = keptRows(SUBMISSIONS.key)

function newestByDistrict(
  ledger: RowSource,
  records: readonly Row[],
  about: Exchanged,
  time: string,
): Map<string, Cells> {
  const newest = new Map<string, Cells>()
  const nameNow = districtNow(ledger)
  // ISO instants in UTC sort as text.
  for (const { cells } of records) {
    if (!isAbout(about, cells)) continue
    const district = nameNow(cells.district)
    const known = newest.get(district)
    if (known === undefined || String(known[time]) <= String(cells[time]))
      newest.set(district, cells)
  }
  return newest
}

/** A workbook of all districts is one of each of them. */
function newestFor(district: string, newest: Map<string, Cells>, time: string): Cells | null {
  const [own = null, whole = null] = [newest.get(district), newest.get(WHOLE_CITY)]
  if (own === null || whole === null) return own ?? whole
  return String(own[time]) < String(whole[time]) ? whole : own
}

function statusOf(
  district: string,
  { sent, received }: { sent: Cells | null; received: Cells | null },
  told: Told | null,
  today: string,
): DistrictStatus {
  // Who was sent nothing and has nothing to report is of no interest.
  const isTold = told === '已录入' || (told === '免报' && sent !== null)
  const isAnswered =
    received !== null && (sent === null || String(sent.at) <= String(received.receivedAt))
  const waitingDays =
    sent === null || isAnswered || isTold
      ? null
      : // A clock that was set back since makes nobody wait.
        Math.max(0, daysBetween(localDay(new Date(String(sent.at))), today) ?? 0)
  return {
    district,
    state: isAnswered ? receivedState(received) : isTold ? told : sentState(waitingDays),
    waitingDays,
    dispatch:
      sent === null
        ? null
        : {
            at: String(sent.at),
            by: textOrNull(sent.by),
            baseSeq: Number(sent.baseSeq),
            file: String(sent.file),
            rows: Number(sent.rows),
          },
    submission: received === null ? null : submissionOf(received),
  }
}

function submissionOf(received: Cells): DistrictStatus['submission'] {
  const { added, changed, conflicts, errors } = received
  return {
    receivedAt: String(received.receivedAt),
    by: textOrNull(received.by),
    file: String(received.file),
    version: Number(received.version ?? 1),
    mergedSeq: typeof received.mergedSeq === 'number' ? received.mergedSeq : null,
    added: Number(added ?? 0),
    changed: Number(changed ?? 0),
    conflicts: Number(conflicts ?? 0),
    errors: Number(errors ?? 0),
  }
}

/** On the day of sending nobody is late yet. */
function sentState(waitingDays: number | null): ExchangeState {
  if (waitingDays === null) return '未下发'
  return waitingDays > 0 ? '未报' : '已下发'
}

function receivedState(received: Cells): SubmissionState {
  return SUBMISSION_STATES.find((state) => state === received.state) ?? '已回收'
}

function textOrNull(value: Cells[string] | undefined): string | null {
  return typeof value === 'string' ? value : null
}
