/** Sheets from which something is still awaited: workbooks of projects, of months, of special ledgers. */
import { isLocked, periodId } from '../../shared/changes/locked-months.ts'
import type {
  AwaitedDistrict,
  AwaitedSheet,
  DistrictStatus,
  ExchangeState,
} from '../../shared/contract/exchange.ts'
import { PERIODS } from '../../shared/lists/periods.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { hasDistricts } from '../../shared/lists/reporting.ts'
import type { Exchanged } from '../../shared/lists/sent-list.ts'
import type { SpecialList } from '../../shared/lists/special/from-rows.ts'
import { periodsOf } from '../../shared/lists/special/periods.ts'
import { monthOf } from '../../shared/progress/reports.ts'
import { daysBetween } from '../../shared/schedule/days.ts'
import { lastDayOf, monthsOf, quarterOf } from '../../shared/values/month.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'
import { carriedReports } from '../progress/list-rows.ts'
import { exchangedName } from './exchanged.ts'
import { exchangedMonths, exchangedSheets, exchangeStatus } from './status.ts'
import { hasAnyReport, saidOf, toldOf } from './told.ts'

/**
 * The workbooks of projects first, then months and special ledgers, the earliest first. A month or
 * quarter is awaited too where it is over and nobody sent its sheet, from the first one on that an
 * office sent or reported; one that is locked is closed.
 */
export function awaitedSheets(ledger: RowSource, today: string): AwaitedSheet[] {
  const sheets = [...exchangedSheets(ledger), ...dueSheets(ledger, today)]
    .filter((sheet) => isOpen(ledger, sheet))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return sheets.flatMap((sheet) => {
    const statuses = exchangeStatus(ledger, today, sheet)
    const { list, month } = sheet
    const reporting = list === null || month === null ? null : reportingOf(ledger, list, month)
    const districts = statuses.flatMap((status) =>
      status.state === '未下发' && reporting?.has(status.district) === false
        ? []
        : (awaitedOf(ledger, sheet, status, today) ?? []),
    )
    if (districts.length === 0) return []
    const title = exchangedName(ledger, sheet) || '项目填报表'
    return [{ ...sheet, title, asked: statuses.length, districts }]
  })
}

const orderOf = ({ list, month }: Exchanged) => `${month ?? ''} ${list ?? ''}`

/** What is over and nobody sent: months of projects, months and quarters of special ledgers. */
function dueSheets(ledger: RowSource, today: string): Exchanged[] {
  const { year } = planOf(ledger)
  const reported = [...carriedReports(ledger).values()].flatMap(([first]) =>
    first === undefined ? [] : [monthOf(first)],
  )
  const ofLists = listsOf(ledger).special.flatMap((list) =>
    list.special.period === 'once' || !isAsked(list)
      ? []
      : unsent(ledger, today, list.key, {
          periods: periodsOf(list, year, []),
          held: [...(saidOf(ledger, list.key)?.keys() ?? [])],
        }),
  )
  return [...unsent(ledger, today, null, { periods: monthsOf(year), held: reported }), ...ofLists]
}

/** From the first month or quarter on that was sent, or of which something is held. */
function unsent(
  ledger: RowSource,
  today: string,
  list: string | null,
  { periods, held }: { periods: readonly string[]; held: readonly string[] },
): Exchanged[] {
  const sent = exchangedMonths(ledger, list)
  const first = [...sent, ...held].reduce((a, b) => (b < a ? b : a), '9')
  return periods
    .filter((month) => month >= first && isOver(month, today) && !sent.includes(month))
    .map((month) => ({ list, month }))
}

function isOver(month: string, today: string): boolean {
  return month < today.slice(0, 7)
}

function isOpen(ledger: RowSource, { list, month }: Exchanged): boolean {
  if (month !== null) {
    const period = ledger.row(PERIODS.key, periodId(list ?? PROGRESS.key, month))
    if (isLocked(period)) return false
  }
  if (list === null) return true
  const special = specialOf(ledger, list)
  if (special === undefined || !isAsked(special)) return false
  // What was sent while the ledger was reported by other periods is asked for no more.
  const { period } = special.special
  return period === 'once'
    ? month === null
    : month !== null && (period === 'month' || quarterOf(month) === month)
}

function isAsked(list: SpecialList): boolean {
  return !list.special.isRetired && hasDistricts(list)
}

function specialOf(ledger: RowSource, key: string | null): SpecialList | undefined {
  return listsOf(ledger).special.find((list) => list.key === key)
}

/** Nothing more is to come. */
const SETTLED: ReadonlySet<ExchangeState> = new Set(['已合并', '已录入', '免报'])

function awaitedOf(
  ledger: RowSource,
  { list, month }: Exchanged,
  { district, state, waitingDays }: DistrictStatus,
  today: string,
): AwaitedDistrict | null {
  const isUnsent = state === '未下发'
  if (SETTLED.has(state) || (isUnsent && (month === null || !isOver(month, today)))) return null
  if (isUnsent && list === null && month !== null) {
    // Of a month that nobody sent the office itself types what it is told.
    if (toldOf(ledger, { list, month }, district) !== null) return null
    if (hasAnyReport(ledger, district, month)) return null
  }
  if (month === null || (waitingDays === null && !isUnsent))
    return { district, state, lateDays: waitingDays }
  // Nothing is late before its month is over, and nobody is later than he was asked.
  const sinceEnd = Math.max(0, daysBetween(lastDayOf(month), today) ?? 0)
  return { district, state, lateDays: Math.min(sinceEnd, waitingDays ?? sinceEnd) }
}

/** Not every district has ports: those report that were sent a sheet before or stand in the ledger. */
function reportingOf(ledger: RowSource, key: string, month: string): ReadonlySet<string> {
  const held = [...(saidOf(ledger, key) ?? [])].flatMap(([period, { districts }]) =>
    period <= month ? [...districts] : [],
  )
  const sent = exchangedMonths(ledger, key)
    .filter((earlier) => earlier < month)
    .flatMap((earlier) => exchangeStatus(ledger, lastDayOf(month), { list: key, month: earlier }))
    .filter(({ state }) => state !== '未下发')
  return new Set([...held, ...sent.map(({ district }) => district)])
}
