/** The reports of projects month by month, each beside the one before it. */
import { compactCells, isEmpty } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import { type FieldDefinition, fieldOf, type ListDefinition } from '../lists/definition.ts'
import { PROGRESS } from '../lists/progress.ts'
import { PROJECTS } from '../lists/projects.ts'
import { indexReports, monthOf } from './reports.ts'

/** A report, and what has changed since the one before. */
export interface MonthStep {
  report: Row
  /** null for the first. */
  last: Row | null
  /** The status before, where it is another now. */
  statusFrom: string | null
  /** How much more (less, below zero) than before; null where either says nothing, or nothing moved. */
  percent: number | null
  invested: number | null
}

/** @param reports of one project, the oldest first. */
export function monthSteps(reports: readonly Row[]): MonthStep[] {
  return reports.map((report, index) => {
    const last = reports[index - 1] ?? null
    const before = last?.cells.status
    const isMoved = !isEmpty(before) && before !== report.cells.status
    return {
      report,
      last,
      statusFrom: isMoved ? String(before) : null,
      percent: moved(report, last, 'percent'),
      invested: moved(report, last, 'invested'),
    }
  })
}

function moved({ cells }: Row, last: Row | null, key: 'percent' | 'invested'): number | null {
  const [now, before] = [cells[key], last?.cells[key]]
  if (typeof now !== 'number' || typeof before !== 'number' || now === before) return null
  // Differences of decimals leave dust behind the digits that were written.
  return Number((now - before).toPrecision(12))
}

const fixed = { assigned: true, whyFixed: '由各月调度汇总而来' } satisfies Partial<FieldDefinition>
const ofProject = (key: string, width: number): FieldDefinition => {
  const { required: _required, check: _check, ...field } = fieldOf(PROJECTS, key)
  return { ...field, ...fixed, group: 'project', width }
}
const ofReport = (key: string, label: string, width: number): FieldDefinition => {
  const { required: _required, ...field } = fieldOf(PROGRESS, key)
  return { ...field, ...fixed, aliases: [], group: 'report', label, width }
}
const change = (key: string, label: string): FieldDefinition => {
  const { min: _min, max: _max, required: _required, ...field } = fieldOf(PROGRESS, key)
  return {
    ...field,
    ...fixed,
    aliases: [],
    group: 'report',
    key: `${key}Change`,
    label,
  }
}

/** One row for each project and month that was reported. */
export const MONTH_HISTORY: ListDefinition = {
  key: 'monthHistory',
  title: '各月进度',
  rowName: '调度',
  groups: [
    { key: 'project', label: '项目' },
    { key: 'report', label: '本月，与上次相比' },
    { key: 'said', label: '填报' },
  ],
  fields: [
    { ...ofReport('month', '报告期', 84), group: 'project' },
    ofProject('code', 124),
    ofProject('enterprise', 168),
    ofProject('name', 112),
    ofProject('district', 72),
    ofReport('status', '状态', 68),
    { ...change('status', '状态变化'), type: 'text', width: 116 },
    ofReport('percent', '完成比例', 108),
    { ...change('percent', '比例增减'), width: 108 },
    ofReport('invested', '累计完成投资', 140),
    { ...change('invested', '投资增减'), width: 120 },
    { ...ofReport('month', '上次报告期', 92), key: 'lastMonth' },
    { ...ofReport('note', '进展说明', 220), group: 'said' },
    { ...ofReport('reporter', '填报人', 84), group: 'said' },
    { ...ofReport('reportedOn', '填报日期', 100), group: 'said' },
  ],
  identity: [['month', 'code']],
  oneOf: [['code']],
  rules: [],
}

const REPORTED = ['month', 'status', 'percent', 'invested', 'note', 'reporter', 'reportedOn']

/** The months in order, within each the projects in theirs; a row's id is that of its report. */
export function historyRows(projects: readonly Row[], reports: readonly Row[]): Row[] {
  const index = indexReports(reports)
  return projects
    .flatMap(({ id, cells }) =>
      monthSteps(index.get(id) ?? []).map((step) => ({
        id: step.report.id,
        month: monthOf(step.report),
        cells: compactCells({
          ...picked(cells, ['code', 'enterprise', 'name', 'district']),
          ...picked(step.report.cells, REPORTED),
          statusChange:
            step.statusFrom === null ? null : `${step.statusFrom}→${step.report.cells.status}`,
          percentChange: step.percent,
          investedChange: step.invested,
          lastMonth: step.last?.cells.month ?? null,
        }),
      })),
    )
    .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? -1 : 1))
    .map(({ id, cells }) => ({ id, cells }))
}

function picked(cells: Row['cells'], keys: readonly string[]): Row['cells'] {
  return Object.fromEntries(keys.map((key) => [key, cells[key] ?? null]))
}

export interface MonthTotal {
  month: string
  reported: number
  /** Projects whose status is another than in their report before. */
  moved: number
  /** Of these, finished only now. */
  finished: number
  /** 万元 more than in the report before. */
  invested: number
}

/** One line for each month that has a report, in order. */
export function monthTotals(rows: readonly Row[], done: ReadonlySet<string>): MonthTotal[] {
  const months = Map.groupBy(rows, ({ cells }) => String(cells.month))
  return [...months].map(([month, own]) => {
    const moved = own.filter(({ cells }) => !isEmpty(cells.statusChange))
    const wasDone = ({ cells }: Row) => done.has(String(cells.statusChange).split('→')[0] ?? '')
    return {
      month,
      reported: own.length,
      moved: moved.length,
      finished: moved.filter((row) => done.has(String(row.cells.status)) && !wasDone(row)).length,
      invested: Number(
        own.reduce((sum, { cells }) => sum + Number(cells.investedChange ?? 0), 0).toPrecision(12),
      ),
    }
  })
}
