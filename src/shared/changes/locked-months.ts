/** What keeps a locked month as it is, whoever writes: edits, imports, undo and redo. */
import { LedgerError } from '../errors.ts'
import { isMonth, monthText } from '../values/month.ts'
import type { Cells, Op } from './change.ts'

/** Key of the list of locked months. */
export const PERIOD_LIST = 'period'

export const LOCKED = '已锁定'
export const UNLOCKED = '未锁定'

export function periodId(list: string, month: string): string {
  return `${list}/${month}`
}

export function isLocked(period: Cells | null | undefined): boolean {
  return period?.locked === LOCKED
}

/** Who locked a month and when, as one sentence with what to do about it. */
export function lockedSentence(period: Cells): string {
  const day = new Date(String(period.at))
  const time = Number.isNaN(day.getTime()) ? '' : `于 ${day.toLocaleString('zh-CN')} `
  return `${monthText(String(period.month))}已由 ${period.by ?? '他人'} ${time}锁定，不能改动；确需修改，请先解锁这一期`
}

/** Throws LOCKED where an op would touch a row of a locked month. */
export function assertUnlocked(ops: readonly Op[], find: (id: string) => Cells | null): void {
  const months = new Map<string, Cells | null>()
  let last: Op | null = null
  for (const op of ops) {
    // Many cells of one row follow each other.
    if (op.list === PERIOD_LIST || (op.id === last?.id && op.list === last.list)) continue
    last = op
    // The month stands last in the id of a row of a month.
    const month = op.id.slice(op.id.lastIndexOf('/') + 1)
    if (!isMonth(month)) continue
    const id = periodId(op.list, month)
    const period = months.get(id) ?? find(id)
    months.set(id, period)
    if (period !== null && isLocked(period))
      throw new LedgerError('LOCKED', lockedSentence(period), { list: op.list, id: op.id })
  }
}
