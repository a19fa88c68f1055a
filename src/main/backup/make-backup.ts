/** A backup of an open ledger: copied, checked as a ledger of its own, and only then given its name. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { removeDraft, renameDurably, withFileErrors } from '../ledger/durable.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { isRunning } from '../ledger/process-running.ts'
import type { Proof } from '../ledger/verify/verify.ts'
import { claimDraft, makePrivateFolder } from '../private-files.ts'
import { backupName, backupsIn } from './backup-file.ts'
import { checkApart } from './care-apart.ts'
import { assertWhole, type CheckedCopy } from './check.ts'
import { proofOf, removeBackup, writeFacts } from './facts.ts'
import { outdatedBackups } from './retention.ts'

/** How a copy is checked; tests that make hundreds do it in their own process. */
export type Check = (
  path: string,
  proof: Proof | null,
  signal?: AbortSignal,
) => CheckedCopy | Promise<CheckedCopy>

export interface BackupOptions {
  now?: Date
  check?: Check
  /** Gives up the work; nothing is left of it. */
  signal?: AbortSignal
}

/** Writes a checked copy to `target`, which must not exist. LEDGER_EXISTS, LEDGER_FULL, LEDGER_IO. */
export async function makeBackup(ledger: Ledger, target: string): Promise<void> {
  if (existsSync(target))
    throw new LedgerError('LEDGER_EXISTS', `文件已存在，请换一个名字：${target}`, { file: target })
  await withDraft({ ledger, folder: dirname(target), proof: null }, {}, (draft) =>
    renameDurably(draft, target),
  )
}

export interface KeptBackup {
  /** Where it is; that of the earlier one where nothing has changed since. */
  path: string
  seq: number
  isNew: boolean
}

/** A backup among those of its ledger, and the outdated ones removed. */
export async function keepBackup(
  ledger: Ledger,
  folder: string,
  options: BackupOptions = {},
): Promise<KeptBackup> {
  const { now = new Date() } = options
  const [newest] = withFileErrors(folder, () => backupsIn(folder)).slice(-1)
  const proof = proofOf(newest?.facts ?? null)
  return withDraft({ ledger, folder, proof }, options, (draft, { facts }) => {
    // An export moves no revision, and yet it is something that a restore would take away.
    const twin = backupsIn(folder).findLast(
      (backup) => backup.facts?.tip === facts.tip && backup.facts.exports === facts.exports,
    )
    if (twin !== undefined) {
      writeFacts(twin.path, facts)
      return { path: twin.path, seq: facts.seq, isNew: false }
    }
    const path = freePath(folder, ledger.path, facts.seq, now)
    // Facts without a backup are nothing; a backup without them would count as unchecked.
    writeFacts(path, facts)
    renameDurably(draft, path)
    for (const outdated of outdatedBackups(backupsIn(folder), basename(path).slice(0, 10)))
      removeBackup(outdated.path)
    return { path, seq: facts.seq, isNew: true }
  })
}

/** After a restore another revision may have the same number, and that within a second. */
function freePath(folder: string, ledger: string, seq: number, now: Date): string {
  const path = join(folder, backupName(ledger, seq, now))
  return existsSync(path) ? freePath(folder, ledger, seq, new Date(now.getTime() + 1000)) : path
}

interface Draft {
  ledger: Ledger
  folder: string
  /** What an earlier check proved. */
  proof: Proof | null
}

async function withDraft<T>(
  { ledger, folder, proof }: Draft,
  { check = checkApart, signal }: BackupOptions,
  use: (draft: string, checked: CheckedCopy) => T,
): Promise<T> {
  withFileErrors(folder, () => makePrivateFolder(folder))
  sweepDrafts(folder)
  const draft = join(folder, `${DRAFT}${process.pid}-${Date.now()}`)
  try {
    withFileErrors(folder, () => claimDraft(draft))
    await ledger.copyTo(draft)
    const checked = await check(draft, proof, signal)
    assertWhole(ledger.path, checked)
    return withFileErrors(folder, () => use(draft, checked))
  } finally {
    removeDraft(draft)
  }
}

const DRAFT = '.writing-'

/** What a process left behind that was ended in the middle of a backup. */
function sweepDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(DRAFT) ? Number.parseInt(name.slice(DRAFT.length), 10) : Number.NaN
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { force: true })
  }
}
