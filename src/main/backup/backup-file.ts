/** Backup files: what their names say, and the folder in which those of one ledger lie. */

import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { localDay } from '../../shared/schedule/days.ts'
import { type BackupFacts, readFacts } from './facts.ts'

export interface BackupFile {
  path: string
  /** Local time at which it was made, `YYYY-MM-DD HH:MM:SS`. */
  at: string
  /** Newest change that it holds. */
  seq: number
  /** Bytes. */
  size: number
  /** What its check found; null where it was never checked. */
  facts: BackupFacts | null
}

const NAME = /^(\d{4}-\d\d-\d\d) (\d\d)-(\d\d)-(\d\d) 第(\d+)版 .+\.ledger$/u

/** `2026-11-24 21-58-03 第12版 镇江台账.ledger`: in order of time by name, and read by people. */
export function backupName(ledgerFile: string, seq: number, now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('-')
  return `${localDay(now)} ${time} 第${seq}版 ${basename(ledgerFile, '.ledger')}.ledger`
}

/** Backups of a ledger that cannot be opened to ask for its id: those of its file name. */
export function backupsOfName(folder: string, ledgerFile: string): BackupFile[] {
  if (!existsSync(folder)) return []
  const ending = ` ${basename(ledgerFile, '.ledger')}.ledger`
  return readdirSync(folder)
    .flatMap((id) => backupsIn(join(folder, id)))
    .filter(({ path }) => path.endsWith(ending))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The backups in a folder, oldest first; other files are nobody's business. */
export function backupsIn(folder: string): BackupFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, day, hour, minute, second, seq] = NAME.exec(name) ?? []
      if (day === undefined) return []
      const path = join(folder, name)
      // Another program may tidy the folder at the same time.
      const size = statSync(path, { throwIfNoEntry: false })?.size
      if (size === undefined) return []
      const at = `${day} ${hour}:${minute}:${second}`
      return [{ path, at, seq: Number(seq), size, facts: readFacts(path) }]
    })
}
