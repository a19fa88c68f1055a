/** A counted requirement in words. */
import type { GoalStanding } from '../../../shared/lists/special/standing.ts'

/** `已完成／要求`: 120／236, or 75%（90／120），要求 100%. */
export function amountText({ count, share, rows, done }: GoalStanding): string {
  const parts: string[] = []
  if (count !== null) parts.push(`${done}／${count}`)
  if (share !== null) {
    const reached = `${Math.floor((done / rows) * 1000) / 10}%（${done}／${rows}）`
    parts.push(rows === 0 ? `尚未填报，要求 ${share}%` : `${reached}，要求 ${share}%`)
  }
  return parts.join('，')
}

export const STATE_WORDS: Record<GoalStanding['state'], string> = {
  reached: '✓ 已达到',
  open: '未达到',
  late: '! 逾期未达到',
}
