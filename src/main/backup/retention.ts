/**
 * Which backups are kept: all of today and yesterday, then the newest of each of 12 days, 10 weeks
 * and 9 months. The newest and the one with most changes always stay, and so does whatever claims to
 * be of the future: a clock that ran backwards must not delete anything.
 */
import type { BackupFile } from './backup-file.ts'

const DAYS = 12
const WEEKS = 10
const MONTHS = 9

type Dated = Pick<BackupFile, 'at' | 'seq'>

/** The backups that may go. `today` is `YYYY-MM-DD` where the user is. */
export function outdatedBackups<T extends Dated>(backups: readonly T[], today: string): T[] {
  const newestFirst = backups.toSorted(laterDayFirst)
  const yesterday = dayBefore(today)
  const older = newestFirst.filter(({ at }) => at.slice(0, 10) < yesterday)
  const kept = new Set<T>([
    ...firstOfEach(older, ({ at }) => at.slice(0, 10), DAYS),
    ...firstOfEach(older, ({ at }) => mondayOf(at.slice(0, 10)), WEEKS),
    ...firstOfEach(older, ({ at }) => at.slice(0, 7), MONTHS),
    ...newestFirst.slice(0, 1),
    ...newestFirst.toSorted((a, b) => b.seq - a.seq).slice(0, 1),
  ])
  return older.filter((backup) => !kept.has(backup))
}

/** Within a day the number of changes tells the newest: a clock may have been set back. */
function laterDayFirst(a: Dated, b: Dated): number {
  const [day, other] = [a.at.slice(0, 10), b.at.slice(0, 10)]
  if (day !== other) return day < other ? 1 : -1
  return b.seq - a.seq || (a.at < b.at ? 1 : -1)
}

/** The first backup of each of the first `count` periods, in the order given. */
function firstOfEach<T>(
  backups: readonly T[],
  periodOf: (backup: T) => string,
  count: number,
): T[] {
  const firsts = new Map<string, T>()
  for (const backup of backups) {
    const period = periodOf(backup)
    if (!firsts.has(period)) firsts.set(period, backup)
  }
  return [...firsts.values()].slice(0, count)
}

function dayBefore(day: string): string {
  return movedBy(day, -1)
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return movedBy(day, -((weekday + 6) % 7))
}

function movedBy(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}
