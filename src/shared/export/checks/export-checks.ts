/** Everything that should be looked at before a document goes out, the gravest first. */
import type { ExportFormat, Row } from '../../contract/schemas.ts'
import type { ListDefinition } from '../../lists/definition.ts'
import { PROJECTS } from '../../lists/projects.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import { findingsOf } from '../../quality/findings.ts'
import { listFindings } from '../../quality/list-findings.ts'
import { scheduleRules } from '../../schedule/rules.ts'
import type { ExportContent } from '../content.ts'
import type { ListLayout } from '../list-layout.ts'
import { annexChecks } from './annex-checks.ts'
import { assessmentChecks } from './assessment-checks.ts'
import { type CheckPlace, checkOf, type ExportCheck, gravestFirst } from './check.ts'
import { qualityChecks } from './list-checks.ts'

export interface CheckedLedger {
  projects: readonly Row[]
  /** Rows of the list `enterprise`. */
  enterprises: readonly Row[]
  /** Rows of the list `exemption`. */
  exemptions: readonly Row[]
  /** `YYYY-MM-DD` where the user is. */
  today: string
}

/** @param format of the file: data files have columns that paper has no room for. */
export function exportChecks(
  content: ExportContent,
  ledger: CheckedLedger,
  format: ExportFormat,
): ExportCheck[] {
  return gravestFirst(checksOf(content, ledger, format))
}

/** Places that somebody should still look at; notes are none. */
export function openPlaces(checks: readonly ExportCheck[]): number {
  return checks
    .filter(({ severity }) => severity !== 'note')
    .reduce((sum, { places }) => sum + places.length, 0)
}

/** A count is wrong where a project stands twice, whatever else is said of it. */
const COUNT_FIELDS = ['district', 'category', 'name']

/** Fields from which the figures of the overview follow. */
const FIGURE_FIELDS = [
  ...COUNT_FIELDS,
  'status',
  'deadline',
  'completedOn',
  'respUnit',
  'nox',
  'vocs',
]

function checksOf(
  content: ExportContent,
  ledger: CheckedLedger,
  format: ExportFormat,
): ExportCheck[] {
  const { plan } = content
  const { projects, enterprises, exemptions, today } = ledger
  const rules = scheduleRules(plan, today)
  const found = () => findingsOf({ projects, enterprises, plan, rules }, exemptions)
  switch (content.is) {
    case 'annexes': {
      const isCounted = content.tables.some(({ key }) => key === 'annex1')
      const scope = { list: PROJECTS, rows: projects, fields: new Set(COUNT_FIELDS) }
      return [
        ...content.tables.flatMap((table) => annexChecks(plan, projects, table)),
        ...(isCounted ? qualityChecks(scope, found()) : []),
      ]
    }
    case 'list': {
      const { list, rows, layout } = content
      const scope = { list, rows, fields: seenFields(list, layout, format) }
      const isOfProjects = list.key === PROJECTS.key
      return qualityChecks(
        scope,
        isOfProjects ? found() : listFindings({ list, rows, rules }, exemptions),
      )
    }
    case 'overview': {
      const scope = { list: PROJECTS, rows: projects, fields: new Set(FIGURE_FIELDS) }
      return qualityChecks(scope, found())
    }
    case 'assessment':
      return assessmentChecks(content.result)
    case 'tasks':
      return checkOf('undated', 'note', '时限写有日期（常年和定期的任务没有）', undated(plan))
  }
}

/** What goes out, and what follows from it: the day of a deadline as written. */
function seenFields(
  list: ListDefinition,
  { fields, group, isChosen }: ListLayout,
  format: ExportFormat,
): ReadonlySet<string> {
  const isWhole = !isChosen && (format === 'xlsx' || format === 'csv')
  const columns = isWhole ? list.fields : [...fields, ...(group === null ? [] : [group])]
  const seen = new Set(columns.map(({ key }) => key))
  const derived = list.fields.filter(({ derivedFrom = '' }) => seen.has(derivedFrom))
  return new Set([...seen, ...derived.map(({ key }) => key)])
}

function undated(plan: PlanDefinition): CheckPlace[] {
  return plan.tasks.flatMap((task) =>
    task.paragraphs.flatMap(({ deadlines }) =>
      deadlines
        .filter(({ date }) => date === null)
        .map(({ text, requirement }) => ({
          where: `第 ${task.number} 项 ${task.title}`,
          what: `“${text}”没有日期：${requirement}`,
          target: { page: 'tasks' as const, query: {} },
        })),
    ),
  )
}
