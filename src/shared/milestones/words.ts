/** What people call where a milestone stands, and what it asks for. */
import type { Milestone } from '../plan/definition.ts'
import type { Verdict } from './milestone-state.ts'

export const VERDICT_WORDS: Record<Verdict, string> = {
  attained: '已达到',
  running: '未到期',
  missed: '未达到',
  late: '逾期后达到',
  empty: '没有统计对象',
}

export function askedText({ share, count }: Milestone): string {
  const asked = [share === null ? [] : `${share}% 以上`, count === null ? [] : `${count} 个`].flat()
  return asked.join('且不少于 ')
}
