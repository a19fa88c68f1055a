/** Rules on stage against dates: what is said to be done has a day, and the other way round. */
import { isEmpty } from '../changes/rows.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import { pastRules } from './past-rules.ts'
import type { RowRule } from './rule.ts'

/** Signs that work has begun. */
const BEGUN_FIELDS = ['startedOn', 'progress', 'invested']

/** Days of what comes after completion, the last one first. */
const CLOSURE_FIELDS = ['closedOn', 'acceptedOn']

export const STATE_RULES: RowRule[] = [
  {
    key: 'doneUndated',
    severity: 'warning',
    sentence: '完成的项目都有实际完成日期',
    scope: 'one',
    check({ cells, stage }, note) {
      if (stage?.kind === 'done' && isEmpty(cells.completedOn))
        note('completedOn', `状态为${cells.status}，但没有实际完成日期`)
    },
  },
  {
    key: 'closureUndated',
    severity: 'warning',
    sentence: '已验收、已销号的项目都有验收或销号日期',
    scope: 'one',
    check({ cells, stage }, note) {
      if (stage === undefined) return
      const field = stage.isClosed ? 'closedOn' : stage.isAccepted ? 'acceptedOn' : null
      if (field !== null && isEmpty(cells[field]))
        note(field, `状态为${cells.status}，但没有${fieldOf(PROJECTS, field).label}`)
    },
  },
  {
    key: 'doneShort',
    severity: 'warning',
    sentence: '完成的项目完成比例为 100%',
    scope: 'one',
    check({ cells: { status, progress }, stage }, note) {
      if (stage?.kind !== 'done' || stage.isEnded) return
      if (typeof progress === 'number' && progress < 100)
        note('progress', `状态为${status}，完成比例为 ${progress}%`)
    },
  },
  {
    key: 'openClosed',
    severity: 'warning',
    sentence: '有验收或销号日期的项目状态为完成',
    scope: 'one',
    check({ cells, stage }, note) {
      // A day of completion says so already.
      if (stage?.kind === 'done' || !isEmpty(cells.completedOn)) return
      const field = CLOSURE_FIELDS.find((key) => !isEmpty(cells[key]))
      if (field === undefined) return
      const { label } = fieldOf(PROJECTS, field)
      note('status', `已填${label} ${cells[field]}，状态仍为${cells.status}`)
    },
  },
  {
    key: 'openDated',
    severity: 'error',
    sentence: '有实际完成日期的项目状态为完成',
    scope: 'one',
    check({ cells, stage }, note) {
      if (stage?.kind !== 'done' && !isEmpty(cells.completedOn))
        note('status', `已填实际完成日期 ${cells.completedOn}，状态仍为${cells.status}`)
    },
  },
  {
    key: 'openFull',
    severity: 'warning',
    sentence: '完成比例 100% 的项目状态为完成',
    scope: 'one',
    check({ cells, stage }, note) {
      if (stage?.kind === 'done') return
      const { progress } = cells
      if (typeof progress === 'number' && progress >= 100)
        note('status', `完成比例 ${progress}%，状态仍为${cells.status}`)
    },
  },
  {
    key: 'idleBegun',
    severity: 'warning',
    sentence: '未开工的项目没有开工日期、进度和投资',
    scope: 'one',
    check({ cells, stage }, note) {
      if (stage?.isNotStarted !== true) return
      const field = BEGUN_FIELDS.find((key) => !isEmpty(cells[key]) && cells[key] !== 0)
      if (field !== undefined)
        note('status', `状态为${cells.status}，但已填${fieldOf(PROJECTS, field).label}`)
    },
  },
  ...pastRules(PROJECTS),
  {
    key: 'deadlineText',
    severity: 'warning',
    sentence: '完成时限能落实到日',
    scope: 'one',
    check({ cells }, note) {
      if (isEmpty(cells.deadline) && !isEmpty(cells.deadlineText))
        note('deadline', `完成时限“${cells.deadlineText}”看不出具体日期`)
    },
  },
  {
    key: 'deadlineYear',
    severity: 'warning',
    sentence: '完成时限在计划年度之内',
    scope: 'one',
    check({ cells: { deadline }, plan }, note) {
      if (!isEmpty(deadline) && !String(deadline).startsWith(`${plan.year}-`))
        note('deadline', `完成时限 ${deadline} 不在 ${plan.year} 年`)
    },
  },
]
