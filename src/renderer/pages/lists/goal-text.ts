/** A counted requirement in words. */
import type { GoalStanding } from '../../../shared/lists/special/standing.ts'

/** `已完成／要求`: 120／236，或 75%（90／120），要求 100%. */
export function amountText({ count, share, rows, done }: GoalStanding): string {
  const parts: string[] = []
  if (count !== null) parts.push(`${done}／${count}`)
  if (share !== null) {
    const percent = rows === 0 ? '—' : `${Math.floor((done / rows) * 1000) / 10}%`
    parts.push(`${percent}（${done}／${rows}），要求 ${share}%`)
  }
  return parts.join('，')
}

export const STATE_WORDS: Record<GoalStanding['state'], string> = {
  reached: '✓ 已达到',
  open: '未达到',
  late: '! 逾期未达到',
}
