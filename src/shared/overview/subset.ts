/**
 * Projects that a figure counts, by a name that an address can bear: `standing:overdue`,
 * `rule:duplicate`. Figure and list come from the same functions, so they cannot differ.
 */
import type { Row } from '../contract/schemas.ts'
import { enterpriseKeys } from '../enterprises/enterprise-key.ts'
import { doneStatuses } from '../lists/marks.ts'
import { milestoneState } from '../milestones/milestone-state.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { findingsOf, QUALITY_RULES } from '../quality/findings.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { PACE_WORDS } from '../schedule/words.ts'
import { statingProjects } from '../targets/reductions.ts'
import { NO_UNIT } from './overdue.ts'
import { countedUpTo } from './s-curve.ts'
import { projectSchedule, STANDING_WORDS, type Standing, standingOf } from './standing.ts'

export interface OverviewFacts {
  plan: PlanDefinition
  projects: readonly Row[]
  rules: ScheduleRules
  /** Rows of the list `enterprise`. */
  enterprises: readonly Row[]
  /** Rows of the list `exemption`. */
  exemptions: readonly Row[]
}

export interface Subset {
  label: string
  ids: ReadonlySet<string>
}

type SubsetMaker = (what: string, facts: OverviewFacts) => { label: string; rows: Iterable<Row> }

const MAKERS: Record<string, SubsetMaker> = {
  standing: (what, { projects, rules }) => ({
    label: STANDING_WORDS[what as Standing] ?? what,
    rows: projects.filter((row) => standingOf(row, rules) === what),
  }),
  pace: (what, { projects, rules }) => ({
    label: PACE_WORDS[what as keyof typeof PACE_WORDS] ?? what,
    rows: projects.filter((row) => projectSchedule(row, rules).pace === what),
  }),
  due: (month, { plan, projects, rules }) => ({
    label: `${month} 底前应完成`,
    rows: countedUpTo('due', month, { year: plan.year, projects, rules }),
  }),
  finished: (month, { plan, projects, rules }) => ({
    label: `${month} 底前完成`,
    rows: countedUpTo('done', month, { year: plan.year, projects, rules }),
  }),
  behind: (month, { projects, rules }) => ({
    label: `${month} 底前到期、未完成`,
    rows: projects.filter(
      (row) =>
        projectSchedule(row, rules).stage === 'open' &&
        String(row.cells.deadline ?? '9').slice(0, 7) <= month,
    ),
  }),
  milestone: (name, { projects, plan, rules }) => {
    const milestone = plan.milestones.find((item) => item.name === name)
    return {
      label: `${name}：未完成`,
      rows:
        milestone === undefined
          ? []
          : milestoneState(milestone, projects, rules.today, doneStatuses(plan)).open,
    }
  },
  rule: (key, facts) => {
    const rule = QUALITY_RULES.find((item) => item.key === key)
    const found = findingsOf(facts, facts.exemptions).find((item) => item.rule === rule)
    return {
      label: `不符合“${rule?.sentence ?? key}”`,
      rows: (found?.open ?? []).map((finding) => finding.row),
    }
  },
  tag: (name, { projects }) => ({
    label: `名单：${name}`,
    rows: projects.filter(({ cells }) => Array.isArray(cells.tags) && cells.tags.includes(name)),
  }),
  reduces: (key, { plan, projects }) => ({
    label: `填了${indicatorName(plan, key)}减排量`,
    rows: statingProjects(plan, key, projects, 'all'),
  }),
  reduced: (key, { plan, projects }) => ({
    label: `已完成、填了${indicatorName(plan, key)}减排量`,
    rows: statingProjects(plan, key, projects, 'done'),
  }),
  unit: (unit, { projects, rules }) => ({
    label: `${unit}：逾期`,
    rows: projects.filter(
      (row) =>
        String(row.cells.respUnit ?? NO_UNIT) === unit && standingOf(row, rules) === 'overdue',
    ),
  }),
  enterprise: (key, { projects, enterprises }) => {
    const keyOf = enterpriseKeys(projects, enterprises)
    const rows = projects.filter((row) => keyOf(row) === key)
    const entry = enterprises.find(({ id }) => id === key)
    return { label: `企业：${String(entry?.cells.name ?? rows[0]?.cells.enterprise ?? key)}`, rows }
  },
}

function indicatorName({ indicators }: PlanDefinition, key: string): string {
  return indicators.find((indicator) => indicator.key === key)?.name ?? key
}

/** The subset of a name; null where the name means nothing, as in an address from elsewhere. */
export function subsetOf(name: string, facts: OverviewFacts): Subset | null {
  const [, kind = '', what = ''] = /^(\w+):(.+)$/su.exec(name) ?? []
  const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined
  if (maker === undefined) return null
  const { label, rows } = maker(what, facts)
  return { label, ids: new Set([...rows].map((row) => row.id)) }
}
