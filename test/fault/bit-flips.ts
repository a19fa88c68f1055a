/** One bit of what a ledger holds is flipped, and `verify` is asked. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '../../src/main/ledger/open.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { TESTER } from '../support/ledgers.ts'
import { Random } from '../support/random.ts'
import { compacted } from './compacted.ts'
import { liveBytes } from './live-bytes.ts'
import { preparedLedger } from './prepared-ledger.ts'

export interface FlipFigures {
  flips: number
  /** Refused on opening. */
  refused: number
  /** Told by verify. */
  told: number
  missed: { offset: number; bit: number }[]
}

export function flipBits(folder: string, count: number, seed: number): FlipFigures {
  const random = new Random(seed)
  const sound = readFileSync(compacted(filledLedger(folder, random)))
  const live = liveBytes(sound)
  const figures: FlipFigures = { flips: 0, refused: 0, told: 0, missed: [] }
  const path = join(folder, 'flipped.ledger')
  while (figures.flips < count) {
    const offset = live[random.below(live.length)] ?? 0
    const bit = random.below(8)
    const bytes = Buffer.from(sound)
    bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit)
    writeFileSync(path, bytes)
    figures.flips += 1
    const answer = answerFor(path)
    if (answer === 'missed') figures.missed.push({ offset, bit })
    else figures[answer] += 1
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  }
  return figures
}

function answerFor(path: string): 'refused' | 'told' | 'missed' {
  try {
    const ledger = openLedger(path)
    try {
      return ledger.verify().ok ? 'missed' : 'told'
    } finally {
      ledger.close()
    }
  } catch (error) {
    if (error instanceof LedgerError) return 'refused'
    throw error
  }
}

/** Edits of many kinds and a kept file, so that every table of the ledger holds something. */
function filledLedger(folder: string, random: Random): string {
  return preparedLedger(folder, (ledger) => {
    const rows = ledger.rows('project')
    for (let turn = 0; turn < 25; turn += 1) {
      const { id } = random.of(rows)
      const edit = {
        edit: 'set',
        list: 'project',
        id,
        field: 'remark',
        value: `第${turn}次`,
      } as const
      commitEdits(ledger, TESTER, [edit])
    }
    ledger.putFile(new TextEncoder().encode('证明材料'.repeat(500)))
    ledger.undo(TESTER)
  })
}
