/**
 * What the ledger itself says of a month or quarter: what was told by phone or typed in need not come
 * as a workbook too. The exchange, the overview and the assessment all ask here.
 */
import type { Told } from '../../shared/contract/exchange.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { Exchanged } from '../../shared/lists/sent-list.ts'
import { PERIOD_FIELD, type SpecialList } from '../../shared/lists/special/from-rows.ts'
import { unreportedDistricts } from '../../shared/lists/special/periods.ts'
import { owesReport } from '../../shared/progress/month-sheet.ts'
import { monthOf, type ReportIndex } from '../../shared/progress/reports.ts'
import { remembered } from '../../shared/remembered.ts'
import { scheduleRules } from '../../shared/schedule/rules.ts'
import { lastDayOf } from '../../shared/values/month.ts'
import { keptWhileUnchanged } from '../ledger/kept.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'
import { carriedReports } from '../progress/list-rows.ts'

/**
 * 免报: no project of the district has anything left to report. null where something is still to be
 * said, and for workbooks that are of no month or quarter.
 */
export function toldOf(
  ledger: RowSource,
  { list, month }: Exchanged,
  district: string,
): Told | null {
  if (month === null) return null
  if (list !== null)
    return saidOf(ledger, list)?.get(month)?.reported.has(district) === true ? '已录入' : null
  if (lacksReports(ledger, district, month)) return null
  return hasAnyReport(ledger, district, month) ? '已录入' : '免报'
}

/** True where one of its projects has a report of the month. */
export function hasAnyReport(ledger: RowSource, district: string, month: string): boolean {
  const index = carriedReports(ledger)
  return projectsIn(ledger, district).some((project) => hasReport(index, project, month))
}

export interface Said {
  /** Those that have rows of the period. */
  districts: ReadonlySet<string>
  /** Those that say something in them, as the page of a special ledger has it. */
  reported: ReadonlySet<string>
}

/** By month or quarter; null for a special ledger that is not there. */
export function saidOf(ledger: RowSource, key: string): ReadonlyMap<string, Said> | null {
  const list = listsOf(ledger).special.find((one) => one.key === key)
  return list === undefined ? null : said(list)(ledger)
}

const said = remembered((list: SpecialList) =>
  keptWhileUnchanged(new Set([list.key]), (ledger) => {
    const fields = [PERIOD_FIELD, 'district', ...list.special.perPeriod]
    const byPeriod = Map.groupBy(ledger.rowsWith(list.key, fields), ({ cells }) =>
      String(cells[PERIOD_FIELD]),
    )
    return new Map(
      [...byPeriod].map(([period, rows]): [string, Said] => {
        const districts = new Set(rows.map(({ cells }) => String(cells.district)))
        const silent = new Set(unreportedDistricts(list, [...districts], rows, new Set()))
        const reported = new Set([...districts].filter((name) => !silent.has(name)))
        return [period, { districts, reported }]
      }),
    )
  }),
)

/** True where a project of the district should report the month and has not. */
function lacksReports(ledger: RowSource, district: string, month: string): boolean {
  const index = carriedReports(ledger)
  const rules = scheduleRules(planOf(ledger), lastDayOf(month))
  return projectsIn(ledger, district).some(
    (project) => !hasReport(index, project, month) && owesReport(rules, index, project, month),
  )
}

function hasReport(index: ReportIndex, { id }: Row, month: string): boolean {
  return index.get(id)?.some((report) => monthOf(report) === month) === true
}

function projectsIn(ledger: RowSource, district: string): readonly Row[] {
  return projects(ledger).get(district) ?? []
}

/** By district, with no more than is asked here. */
const projects = keptWhileUnchanged(new Set([PROJECTS.key]), (ledger) =>
  Map.groupBy(ledger.rowsWith(PROJECTS.key, ['district', 'status', 'reportMonth']), ({ cells }) =>
    String(cells.district),
  ),
)
