import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temp-folder.ts'
import { workWithoutRoom } from './no-room.ts'
import { race } from './races.ts'
import { CI } from './sizes.ts'
import { undoAll } from './undo-all.ts'

const folder = temporaryFolder()
const SLOW = 600_000

it(
  '50 levels of a full disk × 5 operations lose no row, and each refusal says so in words',
  () => {
    const figures = workWithoutRoom(folder, 'disk', CI.levels)
    expect(figures).toMatchObject({
      levels: CI.levels,
      operations: 5 * CI.levels,
      lost: 0,
      strange: [],
    })
    expect(figures.refused).toBeGreaterThan(30)
    expect(figures.done).toBeGreaterThan(30)
  },
  SLOW,
)

it(
  '10 levels of failing writes × 5 operations lose no row, and each refusal says so in words',
  () => {
    const figures = workWithoutRoom(folder, 'limit', CI.failing)
    expect(figures).toMatchObject({
      levels: CI.failing,
      operations: 5 * CI.failing,
      lost: 0,
      strange: [],
    })
    expect(figures.refused).toBeGreaterThan(5)
  },
  SLOW,
)

it(
  'of two processes that open a ledger at the same moment one gets it, 100 times of 100',
  async () => {
    const figures = await race(folder, CI.races)
    expect(figures).toMatchObject({
      races: CI.races,
      oneWinner: CI.races,
      toldBusy: CI.races,
      whole: CI.races,
    })
  },
  SLOW,
)

it(
  '100 000 random operations can be undone to the first state and redone to the last (seed 5)',
  () => {
    // In memory where there is such a folder: what is asked here is not the disk.
    const quick = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'undo-'))
    try {
      const figures = undoAll(quick, CI.operations, CI.largest, 5)
      expect(figures).toMatchObject({ undone: true, redone: true, verified: true })
      expect(figures.operations).toBeGreaterThanOrEqual(CI.operations)
    } finally {
      rmSync(quick, { recursive: true, force: true })
    }
  },
  SLOW,
)
