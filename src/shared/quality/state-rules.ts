/** Rules on stage against dates: what is said to be done has a day, and the other way round. */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { Breach, QualityFacts, QualityRule } from './rule.ts'

/** A rule that looks at one project at a time; the answer names the cell and what is wrong. */
function perProject(
  rule: Omit<QualityRule, 'find' | 'scope'>,
  check: (cells: Cells, facts: QualityFacts) => { field: string; message: string } | null,
): QualityRule {
  return {
    ...rule,
    scope: 'one',
    *find(facts): Iterable<Breach> {
      for (const row of facts.projects) {
        const breach = check(row.cells, facts)
        if (breach !== null) yield { row, ...breach }
      }
    },
  }
}

const isDone = (cells: Cells, { rules }: QualityFacts) =>
  rules.stages.get(String(cells.status))?.kind === 'done'

/** Days that lie behind whoever writes them. */
const PAST_FIELDS = ['startedOn', 'completedOn', 'acceptedOn', 'closedOn']

/** Signs that work has begun. */
const BEGUN_FIELDS = ['startedOn', 'progress', 'invested']

export const STATE_RULES: QualityRule[] = [
  perProject(
    { key: 'doneUndated', severity: 'warning', sentence: '完成的项目都有实际完成日期' },
    (cells, facts) =>
      isDone(cells, facts) && isEmpty(cells.completedOn)
        ? { field: 'completedOn', message: `状态为${cells.status}，但没有实际完成日期` }
        : null,
  ),
  perProject(
    { key: 'openDated', severity: 'error', sentence: '有实际完成日期的项目状态为完成' },
    (cells, facts) =>
      !isDone(cells, facts) && !isEmpty(cells.completedOn)
        ? {
            field: 'status',
            message: `已填实际完成日期 ${cells.completedOn}，状态仍为${cells.status}`,
          }
        : null,
  ),
  perProject(
    { key: 'openFull', severity: 'warning', sentence: '完成比例 100% 的项目状态为完成' },
    (cells, facts) =>
      typeof cells.progress === 'number' && cells.progress >= 100 && !isDone(cells, facts)
        ? { field: 'status', message: `完成比例 ${cells.progress}%，状态仍为${cells.status}` }
        : null,
  ),
  perProject(
    { key: 'idleBegun', severity: 'warning', sentence: '未开工的项目没有开工日期、进度和投资' },
    (cells, { rules }) => {
      if (rules.stages.get(String(cells.status))?.isNotStarted !== true) return null
      const field = BEGUN_FIELDS.find((key) => !isEmpty(cells[key]) && cells[key] !== 0)
      if (field === undefined) return null
      return {
        field: 'status',
        message: `状态为${cells.status}，但已填${fieldOf(PROJECTS, field).label}`,
      }
    },
  ),
  perProject(
    { key: 'future', severity: 'error', sentence: '实际发生的日期不晚于今天' },
    (cells, { rules }) => {
      const field = PAST_FIELDS.find((key) => String(cells[key] ?? '') > rules.today)
      if (field === undefined) return null
      return { field, message: `${fieldOf(PROJECTS, field).label} ${cells[field]} 还没有到` }
    },
  ),
  perProject(
    { key: 'deadlineText', severity: 'warning', sentence: '完成时限能落实到日' },
    (cells) =>
      !isEmpty(cells.deadlineText) && isEmpty(cells.deadline)
        ? { field: 'deadline', message: `完成时限“${cells.deadlineText}”看不出具体日期` }
        : null,
  ),
  perProject(
    { key: 'deadlineYear', severity: 'warning', sentence: '完成时限在计划年度之内' },
    (cells, { plan }) =>
      !isEmpty(cells.deadline) && !String(cells.deadline).startsWith(`${plan.year}-`)
        ? { field: 'deadline', message: `完成时限 ${cells.deadline} 不在 ${plan.year} 年` }
        : null,
  ),
]
