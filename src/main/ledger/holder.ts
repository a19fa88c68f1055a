/** Who has a ledger open: noted in a file beside it, for whoever is refused because of that. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { z } from 'zod'
import { LedgerError } from '../../shared/errors.ts'
import { claimDraft } from '../private-files.ts'
import { isRunning } from './process-running.ts'

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  user: z.string(),
  /** UTC instant, ISO 8601. */
  since: z.string(),
})
type Holder = z.infer<typeof holderSchema>

const noteOf = (ledger: string) => `${ledger}-holder`

/** The lock itself is SQLite's; a note that cannot be written takes nothing from it. */
export function noteHolder(ledger: string): void {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    user: userInfo().username,
    since: new Date().toISOString(),
  }
  try {
    // Read by whoever is refused, who may be another user.
    claimDraft(noteOf(ledger), 0o644)
    writeFileSync(noteOf(ledger), JSON.stringify(holder))
  } catch {}
}

export function forgetHolder(ledger: string): void {
  try {
    rmSync(noteOf(ledger), { force: true })
  } catch {}
}

/** The refusal of a ledger that is open elsewhere, with who has it where that is known. */
export function heldElsewhere(ledger: string, cause: unknown): LedgerError {
  const holder = readHolder(ledger)
  const said =
    holder === null
      ? '另一个窗口或程序'
      : `${holder.user}（电脑 ${holder.host}，进程 ${holder.pid}，自 ${localTime(holder.since)}）`
  return new LedgerError(
    'LEDGER_BUSY',
    `台账正在被${said}使用，请在那里关闭以后再打开：${ledger}`,
    { file: ledger, ...(holder === null ? {} : { holder }) },
    cause,
  )
}

/** Null where nothing is known, or what is known is of a process that has ended. */
function readHolder(ledger: string): Holder | null {
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(noteOf(ledger), 'utf8')))
    return holder.host === hostname() && !isRunning(holder.pid) ? null : holder
  } catch {
    return null
  }
}

function localTime(instant: string): string {
  const date = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`
}
