/** Sheets from which something is still awaited: workbooks of projects, of months, of special ledgers. */
import { isLocked, periodId } from '../../shared/changes/locked-months.ts'
import type {
  AwaitedDistrict,
  AwaitedSheet,
  DistrictStatus,
} from '../../shared/contract/exchange.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { PERIODS } from '../../shared/lists/periods.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { hasDistricts } from '../../shared/lists/reporting.ts'
import type { Exchanged } from '../../shared/lists/sent-list.ts'
import { PERIOD_FIELD, type SpecialList } from '../../shared/lists/special/from-rows.ts'
import { periodsOf, unreportedDistricts } from '../../shared/lists/special/periods.ts'
import { owesReport } from '../../shared/progress/month-sheet.ts'
import { monthOf, type ReportIndex } from '../../shared/progress/reports.ts'
import { remembered } from '../../shared/remembered.ts'
import { daysBetween } from '../../shared/schedule/days.ts'
import { scheduleRules } from '../../shared/schedule/rules.ts'
import { lastDayOf, monthsOf, quarterOf } from '../../shared/values/month.ts'
import { keptWhileUnchanged } from '../ledger/kept.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'
import { carriedReports } from '../progress/list-rows.ts'
import { exchangedName } from './exchanged.ts'
import { exchangedMonths, exchangedSheets, exchangeStatus } from './status.ts'

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
          held: [...said(list)(ledger).keys()],
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

function awaitedOf(
  ledger: RowSource,
  { list, month }: Exchanged,
  { district, state, waitingDays, submission }: DistrictStatus,
  today: string,
): AwaitedDistrict | null {
  const isUnsent = state === '未下发'
  const ofProjects = list === null && month !== null
  if (isUnsent ? month === null || !isOver(month, today) : state === '已合并') return null
  // What was told otherwise, by phone or typed in, need not come as a workbook too.
  if (submission === null && month !== null && isTyped(ledger, list, month, district)) return null
  if (ofProjects && submission === null) {
    if (isUnsent && hasAnyReport(ledger, district, month)) return null
    if (!lacksReports(ledger, district, month)) return null
  }
  if (month === null || (waitingDays === null && !isUnsent))
    return { district, state, lateDays: waitingDays }
  // Nothing is late before its month is over, and nobody is later than he was asked.
  const sinceEnd = Math.max(0, daysBetween(lastDayOf(month), today) ?? 0)
  return { district, state, lateDays: Math.min(sinceEnd, waitingDays ?? sinceEnd) }
}

/** As the page of a special ledger has it: something is said of the month or quarter. */
function isTyped(ledger: RowSource, key: string | null, month: string, district: string): boolean {
  const list = specialOf(ledger, key)
  return list !== undefined && said(list)(ledger).get(month)?.reported.has(district) === true
}

/** Not every district has ports: those report that were sent a sheet before or stand in the ledger. */
function reportingOf(ledger: RowSource, key: string, month: string): ReadonlySet<string> {
  const list = specialOf(ledger, key)
  if (list === undefined) return new Set()
  const held = [...said(list)(ledger)].flatMap(([period, { districts }]) =>
    period <= month ? [...districts] : [],
  )
  const sent = exchangedMonths(ledger, key)
    .filter((earlier) => earlier < month)
    .flatMap((earlier) => exchangeStatus(ledger, lastDayOf(month), { list: key, month: earlier }))
    .filter(({ state }) => state !== '未下发')
  return new Set([...held, ...sent.map(({ district }) => district)])
}

/** By month or quarter: districts that have rows of it, and those that say something in them. */
const said = remembered((list: SpecialList) =>
  keptWhileUnchanged(new Set([list.key]), (ledger) => {
    const fields = [PERIOD_FIELD, 'district', ...list.special.perPeriod]
    const byPeriod = Map.groupBy(ledger.rowsWith(list.key, fields), ({ cells }) =>
      String(cells[PERIOD_FIELD]),
    )
    return new Map(
      [...byPeriod].map(([period, rows]) => {
        const districts = new Set(rows.map(({ cells }) => String(cells.district)))
        const silent = new Set(unreportedDistricts(list, [...districts], rows, new Set()))
        const reported = new Set([...districts].filter((name) => !silent.has(name)))
        return [period, { districts, reported }] as const
      }),
    )
  }),
)

/** True where a project of the district should report the month and has not. */
function lacksReports(ledger: RowSource, district: string, month: string): boolean {
  const index = carriedReports(ledger)
  const rules = scheduleRules(planOf(ledger), lastDayOf(month))
  return (projects(ledger).get(district) ?? []).some(
    (project) => !hasReport(index, project, month) && owesReport(rules, index, project, month),
  )
}

function hasAnyReport(ledger: RowSource, district: string, month: string): boolean {
  const index = carriedReports(ledger)
  return (projects(ledger).get(district) ?? []).some((project) => hasReport(index, project, month))
}

function hasReport(index: ReportIndex, { id }: Row, month: string): boolean {
  return index.get(id)?.some((report) => monthOf(report) === month) === true
}

/** By district, with no more than is asked here. */
const projects = keptWhileUnchanged(new Set([PROJECTS.key]), (ledger) =>
  Map.groupBy(ledger.rowsWith(PROJECTS.key, ['district', 'status', 'reportMonth']), ({ cells }) =>
    String(cells.district),
  ),
)
