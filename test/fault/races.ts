/** Two processes open the same ledger at the same moment, again and again. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '../../src/main/ledger/open.ts'
import { inParallel } from './in-parallel.ts'
import { preparedLedger } from './prepared-ledger.ts'
import type { RaceAnswer } from './race-worker.ts'

export interface RaceFigures {
  races: number
  oneWinner: number
  /** Losers who were told that the ledger is in use. */
  toldBusy: number
  /** Ledgers that held exactly the winner's change afterwards. */
  whole: number
  /** Longest time until a loser was told, milliseconds. */
  longestWait: number
}

const LANES = 3

export async function race(folder: string, count: number): Promise<RaceFigures> {
  const figures: RaceFigures = { races: 0, oneWinner: 0, toldBusy: 0, whole: 0, longestWait: 0 }
  const prepared = preparedLedger(folder)
  const pairs = Array.from({ length: LANES }, () => [runner(), runner()])
  const waiting = [...pairs]
  await inParallel(
    LANES,
    Array.from({ length: count }, (_, index) => index),
    async (index) => {
      const pair = waiting.pop() ?? []
      const path = join(folder, `race-${index}.ledger`)
      copyFileSync(prepared, path)
      const answers = await Promise.all(pair.map((process) => ask(process, path)))
      await Promise.all(pair.map((process) => ask(process, null)))
      waiting.push(pair)
      note(figures, path, answers)
    },
  )
  for (const child of pairs.flat()) child.kill()
  return figures
}

function note(figures: RaceFigures, path: string, answers: RaceAnswer[]): void {
  figures.races += 1
  const losers = answers.filter(({ won }) => !won)
  if (losers.length === 1) figures.oneWinner += 1
  figures.toldBusy += losers.filter(({ code }) => code === 'LEDGER_BUSY').length
  figures.longestWait = Math.max(figures.longestWait, ...losers.map((loser) => loser.milliseconds))
  const ledger = openLedger(path)
  // The prepared ledger ends with its second change.
  if (ledger.seq === 3 && ledger.verify().ok) figures.whole += 1
  ledger.close()
}

function runner(): ChildProcess {
  return fork(join(import.meta.dirname, 'race-worker.ts'), { execArgv: [] })
}

async function ask(child: ChildProcess, path: string | null): Promise<RaceAnswer> {
  const answer = once(child, 'message')
  child.send(path as string) // null is sent as well
  const [said] = await answer
  return said
}
