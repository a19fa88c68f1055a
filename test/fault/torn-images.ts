/**
 * Power cuts: files as a disk may hold them when the machine stops between two commits.
 *
 * Between two syncs a disk may write any of the new sectors and in any order, and half a sector is
 * garbage. A commit writes the WAL and syncs it; a checkpoint then writes the main file and syncs
 * it. So an image is either the old main file with any part of the new WAL, or the new WAL with any
 * part of the new main file.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '../../src/main/ledger/open.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { Edit } from '../../src/shared/contract/schemas.ts'
import { TESTER } from '../support/ledgers.ts'
import { Random } from '../support/random.ts'
import { preparedLedger } from './prepared-ledger.ts'

export interface TornFigures {
  images: number
  /** Opened, but not at a commit. */
  betweenCommits: number
  /** Opened at a commit before the last acknowledged one. */
  lost: number
  /** Did not open, or did not verify. */
  broken: number
}

const SECTOR = 512

interface Snapshot {
  main: Buffer
  wal: Buffer
  seq: number
  hash: string
}

export function tearImages(folder: string, count: number, seed: number): TornFigures {
  const random = new Random(seed)
  const snapshots = snapshotsOf(folder, random)
  const figures: TornFigures = { images: 0, betweenCommits: 0, lost: 0, broken: 0 }
  const place = join(folder, 'torn')
  mkdirSync(place)
  while (figures.images < count) {
    const at = random.below(snapshots.length - 1)
    const [before, after] = [snapshots[at], snapshots[at + 1]]
    if (before === undefined || after === undefined) continue
    const isCheckpoint = !after.main.equals(before.main) && random.next() < 0.5
    const image = isCheckpoint
      ? { main: torn(before.main, after.main, random), wal: after.wal }
      : { main: before.main, wal: torn(before.wal, after.wal, random) }
    const path = join(place, `${figures.images}.ledger`)
    writeFileSync(path, image.main)
    writeFileSync(`${path}-wal`, image.wal)
    figures.images += 1
    judge(figures, path, isCheckpoint ? [after] : [before, after])
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  }
  return figures
}

/** The files after each of some hundred commits, with several checkpoints among them. */
function snapshotsOf(folder: string, random: Random): Snapshot[] {
  const ledger = openLedger(preparedLedger(folder))
  const rows = ledger.rows('project')
  const snapshots: Snapshot[] = []
  const snap = () => {
    const { seq, hash } = ledger.tip
    // Reading drops the lock of this process, which nobody here competes for.
    const [main, wal] = [ledger.path, `${ledger.path}-wal`].map((path) => readFileSync(path))
    if (main !== undefined && wal !== undefined) snapshots.push({ main, wal, seq, hash })
  }
  commitEdits(ledger, TESTER, editsOf(rows, 1, 0))
  snap()
  // Of the edits alone: undoing on would take the projects away.
  let standing = 1
  for (let turn = 1; turn <= 150; turn += 1) {
    const choice = random.next()
    const isUndo = choice < 0.1 && standing > 0
    if (isUndo) ledger.undo(TESTER)
    else commitEdits(ledger, TESTER, editsOf(rows, choice < 0.6 ? 1 : 80, turn))
    standing += isUndo ? -1 : 1
    snap()
  }
  ledger.close()
  return snapshots
}

function editsOf(rows: readonly { id: string }[], count: number, turn: number): Edit[] {
  return rows.slice(0, count).map(({ id }) => ({
    edit: 'set',
    list: 'project',
    id,
    field: 'remark',
    value: `第 ${turn} 次 ${'改'.repeat(40)}`,
  }))
}

/**
 * Old and new sectors as chance has it, some of them garbage; cut off where the file grew. What a
 * sector held outside of the bytes that were written stays, which SQLite expects of every disk
 * (SQLITE_IOCAP_POWERSAFE_OVERWRITE).
 */
function torn(old: Buffer, next: Buffer, random: Random): Buffer {
  const image = Buffer.from(next)
  const share = random.next()
  for (let sector = 0; sector < next.length; sector += SECTOR) {
    const written = writtenIn(old, next, sector)
    if (written === null || random.next() < share) continue
    const [start, end] = written
    const isGarbage = random.next() < 0.1
    for (let at = start; at < end; at += 1)
      image[at] = isGarbage ? random.below(256) : (old[at] ?? 0)
  }
  const grown = next.length - old.length
  return grown > 0 && random.next() < 0.5
    ? image.subarray(0, old.length + random.below(grown + 1))
    : image
}

/** From the first to behind the last byte of a sector that is another one now. */
function writtenIn(old: Buffer, next: Buffer, sector: number): [number, number] | null {
  let [start, end] = [sector, Math.min(sector + SECTOR, next.length)]
  while (start < end && old[start] === next[start]) start += 1
  while (end > start && old[end - 1] === next[end - 1]) end -= 1
  return start === end ? null : [start, end]
}

function judge(figures: TornFigures, path: string, allowed: readonly Snapshot[]): void {
  try {
    const ledger = openLedger(path)
    try {
      const { seq, hash } = ledger.tip
      if (!ledger.verify().ok) figures.broken += 1
      else if (seq < (allowed[0]?.seq ?? 0)) figures.lost += 1
      else if (!allowed.some((commit) => commit.seq === seq && commit.hash === hash))
        figures.betweenCommits += 1
    } finally {
      ledger.close()
    }
  } catch {
    figures.broken += 1
  }
}
