/** `kill -9` at random moments, and what is left of what had been acknowledged. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupsIn } from '../../src/main/backup/backup-file.ts'
import { openLedger } from '../../src/main/ledger/open.ts'
import { Random } from '../support/random.ts'
import { inParallel } from './in-parallel.ts'
import { preparedLedger } from './prepared-ledger.ts'

const KILL_MODES = ['edit', 'paste', 'import', 'undo', 'backup', 'migration'] as const
export type KillMode = (typeof KILL_MODES)[number]

export interface KillFigures {
  kills: number
  /** Changes that the killed processes had acknowledged. */
  acknowledged: number
  /** Kills after which an acknowledged change was gone. */
  lost: number
  /** Kills after which rows, log or a backup were not whole. */
  partial: number
}

/** A process is killed after so many of its acknowledgements, and within so many milliseconds. */
const CHANGES = 6
const MOMENT = 15

const OLDEST = join(import.meta.dirname, '../fixtures/ledgers/v1.ledger')

/** @param seen told after each kill, since a long run may be ended early */
export async function killAtRandom(
  folder: string,
  count: number,
  seed: number,
  seen: (figures: KillFigures) => void = () => {},
): Promise<KillFigures> {
  const figures: KillFigures = { kills: 0, acknowledged: 0, lost: 0, partial: 0 }
  const prepared = preparedLedger(folder)
  const random = new Random(seed)
  const runs = Array.from({ length: count }, (_, index) => ({
    index,
    mode: KILL_MODES[index % KILL_MODES.length] ?? 'edit',
    seed: random.below(2 ** 31),
    end: { changes: random.below(CHANGES), moment: random.next() * MOMENT },
  }))
  await inParallel(3, runs, async ({ index, mode, seed: own, end }) => {
    const place = join(folder, `kill-${index}`)
    mkdirSync(place)
    const path = join(place, '台账.ledger')
    copyFileSync(mode === 'migration' ? OLDEST : prepared, path)
    const backups = join(place, 'backups')
    if (mode === 'migration') end.changes = 0
    const said = await runAndKill(folder, [mode, path, backups, String(own)], end)
    figures.kills += 1
    judge(figures, path, backups, said)
    rmSync(place, { recursive: true, force: true })
    seen(figures)
  })
  return figures
}

/** Lines that the process said before it was killed. */
async function runAndKill(
  folder: string,
  args: string[],
  end: { changes: number; moment: number },
): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-worker.ts'), ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let isEnding = false
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
    // The first line says that it is ready.
    if (isEnding || said.split('\n').length - 2 < end.changes) return
    isEnding = true
    setTimeout(() => child.kill('SIGKILL'), end.moment)
  })
  await ended(child)
  if (child.signalCode !== 'SIGKILL') throw new Error(`worker ended by itself: ${args.join(' ')}`)
  // A line that is cut off was not said.
  return said.split('\n').slice(1, -1)
}

async function ended(child: ChildProcess): Promise<void> {
  await once(child, 'close')
}

function judge(figures: KillFigures, path: string, backups: string, said: string[]): void {
  const acknowledged = said.filter((line) => line !== 'open')
  figures.acknowledged += acknowledged.length
  const ledger = openLedger(path)
  try {
    if (!ledger.verify().ok) figures.partial += 1
    const [seq = '0', hash = ''] = acknowledged.at(-1)?.split(' ') ?? []
    if (seq !== '0' && !ledger.wentThrough({ seq: Number(seq), hash })) figures.lost += 1
  } finally {
    ledger.close()
  }
  if (!backupsIn(backups).every((backup) => isWhole(backup.path, backup.seq))) figures.partial += 1
}

function isWhole(path: string, seq: number): boolean {
  const copy = openLedger(path)
  try {
    return copy.verify().ok && copy.seq === seq
  } finally {
    copy.close()
  }
}
