/** What people call where a row stands, the most urgent first: columns are sorted so. */
import type { Closure, Due, Pace } from './schedule.ts'

export const DUE_WORDS: Record<Due, string> = {
  overdue: '逾期',
  dueSoon: '临期',
  notDue: '未到期',
  doneLate: '逾期完成',
  doneInTime: '按期完成',
  done: '已完成',
}

/** As offices write it: 未达到、达到、超过序时进度. */
export const PACE_WORDS: Record<Pace, string> = {
  behind: '未达序时',
  on: '达到序时',
  ahead: '超过序时',
}

export const CLOSURE_WORDS: Record<Closure, string> = {
  awaiting: '待验收',
  accepted: '已验收',
  closed: '已销号',
}
