/**
 * `npm run soak`: the faults of test/fault in long runs, with a seed of the day.
 * `npm run soak -- ci`: in the sizes and with the seeds of `npm test`.
 * `npm run soak -- kills 5000`: one of them; `npm run soak -- kills 1000 7` with a seed of its own,
 * so that a very long run can be made in parts.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flipBits } from '../test/fault/bit-flips.ts'
import { killAtRandom } from '../test/fault/kills.ts'
import { workWithoutRoom } from '../test/fault/no-room.ts'
import { race } from '../test/fault/races.ts'
import { CI, type Sizes, SOAK } from '../test/fault/sizes.ts'
import { tearImages } from '../test/fault/torn-images.ts'
import { undoAll } from '../test/fault/undo-all.ts'

interface Fault {
  size: keyof Sizes
  seed: number
  /** What came out, and whether it is as it should be. */
  run(folder: string, sizes: Sizes, seed: number): Promise<[figures: object, isGood: boolean]>
}

/** So many kills are worth a line: a run of hours says what it found so far. */
const SOME = 500

/** The longest last. */
const FAULTS: Fault[] = [
  {
    size: 'images',
    seed: 2,
    async run(folder, { images }, seed) {
      const figures = tearImages(folder, images, seed)
      return [figures, figures.lost + figures.broken + figures.betweenCommits === 0]
    },
  },
  {
    size: 'flips',
    seed: 3,
    async run(folder, { flips }, seed) {
      const figures = flipBits(folder, flips, seed)
      return [figures, figures.missed.length <= flips / 1000]
    },
  },
  {
    size: 'levels',
    seed: 0,
    async run(folder, { levels }) {
      const figures = workWithoutRoom(folder, 'disk', levels)
      return [figures, figures.lost + figures.strange.length === 0]
    },
  },
  {
    size: 'failing',
    seed: 0,
    async run(folder, { failing }) {
      const figures = workWithoutRoom(folder, 'limit', failing)
      return [figures, figures.lost + figures.strange.length === 0]
    },
  },
  {
    size: 'races',
    seed: 0,
    async run(folder, { races }) {
      const figures = await race(folder, races)
      return [figures, figures.oneWinner === races && figures.whole === races]
    },
  },
  {
    size: 'operations',
    seed: 5,
    async run(_folder, { operations, largest }, seed) {
      const quick = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'undo-'))
      try {
        const figures = undoAll(quick, operations, largest, seed)
        return [figures, figures.undone && figures.redone && figures.verified]
      } finally {
        rmSync(quick, { recursive: true, force: true })
      }
    },
  },
  {
    size: 'kills',
    seed: 1,
    async run(folder, { kills }, seed) {
      const figures = await killAtRandom(folder, kills, seed, (soFar) => {
        if (soFar.kills % SOME === 0) console.log(`… kills ${JSON.stringify(soFar)}, seed ${seed}`)
      })
      return [figures, figures.lost + figures.partial === 0]
    },
  },
]

const [what, count, ownSeed] = process.argv.slice(2)
const only = FAULTS.find(({ size }) => size === what)
if (what !== undefined && what !== 'ci' && only === undefined) {
  console.error(
    `用法：npm run soak -- [ci | ${FAULTS.map(({ size }) => size).join(' | ')} [次数 [种子]]]`,
  )
  process.exit(2)
}
const sizes = what === 'ci' ? CI : SOAK
const today = Math.floor(Date.now() / 86_400_000)
for (const fault of only === undefined ? FAULTS : [only]) await soak(fault)

async function soak({ size, seed, run }: Fault): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-soak-'))
  const wanted = count === undefined ? sizes : { ...sizes, [size]: Number(count) }
  const used = what === 'ci' || seed === 0 ? seed : Number(ownSeed ?? today)
  const start = Date.now()
  try {
    const [figures, isGood] = await run(folder, wanted, used)
    const seconds = Math.round((Date.now() - start) / 1000)
    console.log(
      `${isGood ? '✓' : '✗'} ${size} ${JSON.stringify(figures)} ${seconds} s, seed ${used}`,
    )
    if (!isGood) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
