/**
 * The sheet of one month (调度表): each project with what was reported before, and its report, which
 * is written where the row of the sheet is written.
 */
import type { Cells, CellValue } from '../changes/change.ts'
import { compactCells, isEmpty } from '../changes/rows.ts'
import type { Edit, Row } from '../contract/schemas.ts'
import { type FieldDefinition, fieldOf, type ListDefinition } from '../lists/definition.ts'
import { doneStatuses } from '../lists/marks.ts'
import { PROGRESS } from '../lists/progress.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { type ScheduleRules, scheduleRules } from '../schedule/rules.ts'
import { scheduleOf, stageOf } from '../schedule/schedule.ts'
import { DUE_WORDS, PACE_WORDS } from '../schedule/words.ts'
import { lastDayOf } from '../values/month.ts'
import { checkReport, type ReportWarning } from './check-report.ts'
import { CARRIED_FIELDS, carriedCells, lastBefore, type ReportIndex } from './reports.ts'

/** 免报: finished or called off before, so nobody waits for a report. */
const REPORT_STATES = ['已报', '未报', '免报'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** Fields of a report that the sheet has, in their order there. */
const REPORT_FIELDS = ['status', 'percent', 'invested', 'note', 'reporter', 'reportedOn']

const IDENTIFYING = ['code', 'enterprise', 'name', 'district', 'deadline', 'category']

/** What identifies a project is narrower here: what is to be filled in must be in sight. */
const NARROW: Record<string, Partial<FieldDefinition>> = {
  enterprise: { width: 176 },
  name: { width: 148 },
  district: { width: 72 },
  deadline: { label: '完成时限', width: 96 },
  category: { group: 'judged' },
}

/** Of the last report: field → key, heading and place in the sheet. */
const LAST: [from: string, shown: Partial<FieldDefinition> & { key: string }][] = [
  ['status', { key: 'lastStatus', label: '状态', group: 'last', width: 72 }],
  ['percent', { key: 'lastPercent', label: '完成比例', group: 'last', width: 104 }],
  ['invested', { key: 'lastInvested', label: '上次累计投资', group: 'judged', width: 132 }],
  ['month', { key: 'lastMonth', label: '上次报告期', group: 'judged', width: 92 }],
]

/** The heading of the group says which month they are of. */
const REPORT_LABELS: Record<string, Partial<FieldDefinition>> = {
  status: { label: '状态', width: 72 },
  percent: { label: '完成比例', width: 104 },
  invested: { label: '累计完成投资' },
  note: { label: '进展说明' },
}

function fixed(field: FieldDefinition, group: string, whyFixed: string): FieldDefinition {
  const { required: _required, derivedFrom: _derived, check: _check, ...rest } = field
  return { ...rest, group, assigned: true, whyFixed }
}

const judged = { aliases: [], group: 'judged', assigned: true } satisfies Partial<FieldDefinition>

export const MONTH_SHEET: ListDefinition = {
  key: 'monthReport',
  title: '月度调度',
  rowName: '项目',
  groups: [
    { key: 'project', label: '项目' },
    { key: 'last', label: '上次' },
    { key: 'report', label: '本月' },
    { key: 'judged', label: '截至月末' },
  ],
  fields: [
    ...IDENTIFYING.map((key) => ({
      ...fixed(fieldOf(PROJECTS, key), 'project', '在项目台账中填写'),
      ...NARROW[key],
    })),
    {
      key: 'state',
      label: '报送',
      aliases: [],
      group: 'report',
      type: 'text',
      width: 64,
      assigned: true,
      whyFixed: '随本月是否填报而定',
    },
    ...REPORT_FIELDS.map((key) => {
      const { required: _required, ...field } = fieldOf(PROGRESS, key)
      return { ...field, group: 'report', ...REPORT_LABELS[key] }
    }),
    ...LAST.map(([from, shown]) => ({
      ...fixed(fieldOf(PROGRESS, from), 'last', '是上次报送的内容'),
      aliases: [],
      ...shown,
    })),
    {
      ...judged,
      key: 'due',
      label: '到期情况',
      type: 'choice',
      choices: 'due',
      width: 84,
      whyFixed: '按完成时限和月末算出',
    },
    {
      ...judged,
      key: 'pace',
      label: '序时',
      type: 'choice',
      choices: 'pace',
      width: 84,
      whyFixed: '按完成比例与月末时已过的时间之比算出',
    },
  ],
  identity: [['code']],
  oneOf: [['enterprise', 'name']],
  rules: [],
}

export interface MonthRow {
  /** Id of the project. */
  row: Row
  state: ReportState
  warnings: ReportWarning[]
}

/** Whether a month without a report of this project waits for one. */
export function owesReport(
  rules: Pick<ScheduleRules, 'stages'>,
  index: ReportIndex,
  project: Row,
  month: string,
): boolean {
  return stageOf(carriedCells(index, project, month).status, rules).kind === 'open'
}

/** The sheet of a month; a row without a report shows what would be carried over. */
export function monthRows(
  plan: PlanDefinition,
  projects: readonly Row[],
  index: ReportIndex,
  month: string,
): MonthRow[] {
  const rules = scheduleRules(plan, lastDayOf(month))
  const done = doneStatuses(plan)
  return projects.map((project) => {
    const report = index.get(project.id)?.find(({ cells }) => cells.month === month) ?? null
    const last = lastBefore(index, project.id, month)
    const said = report?.cells ?? carriedCells(index, project, month)
    const { status = null, percent = null } = said
    const schedule = scheduleOf(
      PROJECTS.schedule ?? { deadline: 'deadline', status: 'status' },
      { ...project.cells, status, progress: percent },
      rules,
    )
    const owes = schedule.stage === 'open'
    const state = report !== null ? '已报' : owes ? '未报' : '免报'
    const cells: Cells = compactCells({
      ...picked(project.cells, IDENTIFYING),
      ...picked(said, REPORT_FIELDS),
      ...Object.fromEntries(
        LAST.map(([from, { key }]) => [key, last?.cells[from] ?? null] as const),
      ),
      state,
      due: schedule.due === null ? null : DUE_WORDS[schedule.due],
      pace: schedule.pace === null ? null : PACE_WORDS[schedule.pace],
    })
    const facts = { report: said, last: last?.cells ?? null, project: project.cells, done }
    return {
      row: { id: project.id, cells },
      state,
      warnings: report === null ? [] : checkReport(facts),
    }
  })
}

function picked(cells: Cells, keys: readonly string[]): Cells {
  return Object.fromEntries(
    keys.flatMap((key): [string, CellValue][] => {
      const value = cells[key]
      return value === undefined || isEmpty(value) ? [] : [[key, value]]
    }),
  )
}

/**
 * What writing into the sheet means for the reports: a cell of a report that is there is set; into
 * a row without one a report is written with what it showed and what was written.
 */
export function monthEdits(
  edits: readonly Edit[],
  month: string,
  rowOf: (id: string) => MonthRow | undefined,
  reporter: string,
): Edit[] {
  const target = { list: PROGRESS.key }
  const added = new Map<string, Cells>()
  const sets: Edit[] = []
  for (const edit of edits) {
    if (edit.edit !== 'set') continue
    const row = rowOf(edit.id)
    if (row?.state === '已报') {
      sets.push({ ...edit, ...target, id: `${edit.id}/${month}` })
      continue
    }
    const cells = added.get(edit.id) ?? {
      ...(row === undefined ? {} : carriedReport(row, month, reporter)),
    }
    added.set(edit.id, { ...cells, [edit.field]: edit.value })
  }
  return [
    ...sets,
    ...[...added.values()].map((cells): Edit => ({ edit: 'insert', ...target, cells })),
  ]
}

/** The cell of the ledger that a cell of the sheet shows; null for one that is worked out. */
export function monthPlace(
  month: string,
  project: string,
  field: string,
): { list: string; id: string; field: string } | null {
  if (REPORT_FIELDS.includes(field)) return { list: PROGRESS.key, id: `${project}/${month}`, field }
  return IDENTIFYING.includes(field) ? { list: PROJECTS.key, id: project, field } : null
}

/** 结转: reports of the rows that have none, with what was reported last. */
export function carryOverEdits(rows: readonly MonthRow[], month: string, reporter: string): Edit[] {
  return rows
    .filter(({ state }) => state !== '已报')
    .map((row) => ({
      edit: 'insert',
      list: PROGRESS.key,
      cells: carriedReport(row, month, reporter),
    }))
}

function carriedReport({ row }: MonthRow, month: string, reporter: string): Cells {
  return { project: row.id, month, reporter, ...picked(row.cells, CARRIED_FIELDS) }
}
