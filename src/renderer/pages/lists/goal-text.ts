/** A counted requirement in words. */
import type { GoalStanding } from '../../../shared/lists/special/standing.ts'

/** `已完成／要求`: 120／236, or 75%（90／120），要求 100%. */
export function amountText({ count, share, rows, done, state }: GoalStanding): string {
  if (state === 'none') return `没有涉及的行，要求 ${share}%`
  const parts: string[] = []
  if (count !== null) parts.push(`${done}／${count}`)
  if (share !== null) {
    const reached = `${Math.floor((done / rows) * 1000) / 10}%（${done}／${rows}）`
    parts.push(rows === 0 ? `尚未填报，要求 ${share}%` : `${reached}，要求 ${share}%`)
  }
  return parts.join('，')
}

/** Of what is done the part that was done after the day of the requirement. */
export function lateText({ late }: GoalStanding): string {
  return late === 0 ? '' : `其中 ${late} 个逾期完成`
}

export const STATE_WORDS: Record<GoalStanding['state'], string> = {
  reached: '✓ 已达到',
  reachedLate: '! 逾期后达到',
  open: '未达到',
  late: '! 逾期未达到',
  none: '不涉及',
}

/** ! 逾期后达到，其中 2 个逾期完成 */
export function stateText(goal: GoalStanding): string {
  return [STATE_WORDS[goal.state], lateText(goal)].filter((text) => text !== '').join('，')
}
