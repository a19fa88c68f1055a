/**
 * Works where room runs out, at one level after the other:
 * `full-worker.ts disk|limit PREPARED FOLDER LEVELS`. On a small disk of its own the room is taken by
 * a filler; else the system refuses files above a size, which comes out as an input/output error.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { checkCopy } from '../../src/main/backup/check.ts'
import { keepBackup } from '../../src/main/backup/make-backup.ts'
import { importWorkbook } from '../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { openLedger } from '../../src/main/ledger/open.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { TESTER } from '../support/ledgers.ts'
import { workbookOf } from './workbook-of.ts'

/** Bytes that are left free at the highest level. */
const MOST_FREE = 1_200_000

export interface FullFigures {
  levels: number
  operations: number
  done: number
  refused: number
  /** Operations after which a row was not what had been acknowledged. */
  lost: number
  /** Refusals that were none of ours, by message. */
  strange: string[]
}

type Operation = (ledger: Ledger, backups: string) => unknown

const OPERATIONS: Record<string, Operation> = {
  edit: (ledger) => remark(ledger, 1),
  paste: (ledger) => remark(ledger, 80),
  import: (ledger) =>
    importWorkbook(
      ledger,
      { name: '报送.xlsx', hash: 'ab'.repeat(32), workbook: workbookOf(150, 1) },
      { list: PROJECTS, author: TESTER, dryRun: false },
    ),
  undo: (ledger) => ledger.undo(TESTER),
  backup: (ledger, backups) => keepBackup(ledger, backups, { check: checkCopy }),
}

function remark(ledger: Ledger, count: number): void {
  const rows = ledger.rows(PROJECTS.key).slice(0, count)
  commitEdits(
    ledger,
    TESTER,
    rows.map(({ id }) => ({
      edit: 'set',
      list: PROJECTS.key,
      id,
      field: 'remark',
      value: '磁盘快满时写的备注'.repeat(20),
    })),
  )
}

const [, , means = '', prepared = '', disk = '', levels = ''] = process.argv
const figures: FullFigures = {
  levels: 0,
  operations: 0,
  done: 0,
  refused: 0,
  lost: 0,
  strange: [],
}
for (let level = 0; level < Number(levels); level += 1) {
  figures.levels += 1
  for (const operation of Object.values(OPERATIONS))
    await tryAt(Math.round((MOST_FREE * level) / Number(levels)), operation)
}
console.log(JSON.stringify(figures))

async function tryAt(free: number, operation: Operation): Promise<void> {
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true, force: true })
  const path = join(disk, '台账.ledger')
  const backups = join(disk, 'backups')
  mkdirSync(backups)
  copyFileSync(prepared, path)
  const ledger = openLedger(path)
  const before = ledger.tip
  leave(free)
  figures.operations += 1
  let expected = before
  try {
    await operation(ledger, backups)
    expected = ledger.tip
    figures.done += 1
  } catch (error) {
    figures.refused += 1
    if (!(error instanceof LedgerError)) figures.strange.push(String(error))
    else if (!['LEDGER_FULL', 'LEDGER_IO'].includes(error.code)) figures.strange.push(error.message)
  }
  // What is open must show what is in the file, and go on once there is room.
  const shown = ledger.tip
  makeRoom()
  ledger.close()
  if (!isWhole(path, expected) || shown.hash !== expected.hash) figures.lost += 1
}

function leave(free: number): void {
  if (means === 'limit') {
    limitFiles(String(free))
    return
  }
  const { bavail, bsize } = statfsSync(disk)
  const size = bavail * bsize - free
  if (size > 0) writeFileSync(join(disk, 'filler'), Buffer.alloc(size))
}

function makeRoom(): void {
  if (means === 'limit') limitFiles('unlimited')
  else rmSync(join(disk, 'filler'), { force: true })
}

/** Node ignores the signal that comes with it, so the write itself fails. */
function limitFiles(size: string): void {
  const { status } = spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${size}:`])
  if (status !== 0) throw new Error('prlimit cannot limit the size of files')
}

function isWhole(path: string, { seq, hash }: { seq: number; hash: string }): boolean {
  if (!existsSync(path)) return false
  const ledger = openLedger(path)
  try {
    return ledger.verify().ok && ledger.tip.seq === seq && ledger.tip.hash === hash
  } finally {
    ledger.close()
  }
}
