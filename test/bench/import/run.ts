/**
 * `npm run bench import`: a whole import beside a bare read of the same file by the library that it
 * reads with, and a bare insert of the same rows, each in a process of its own, in turns.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, spread } from '../statistics.ts'
import { writeSubmission } from './workbook.ts'

const SIZES = [581, 20_000, 100_000]
const RUNS = 5
const WAYS = ['bare read', 'bare insert', 'import'] as const
const MEASURE = join(import.meta.dirname, 'measure.ts')

interface Measured {
  /** Milliseconds by step, on the clock and of the processor. */
  times: Record<string, number>
  processor: Record<string, number>
  /** Peak of the resident set, megabytes. */
  memory: number
}

const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
try {
  for (const size of SIZES) await measureSize(size)
} finally {
  rmSync(folder, { recursive: true })
}

async function measureSize(size: number): Promise<void> {
  const file = join(folder, `${size}.xlsx`)
  await writeSubmission(file, size)
  const megabytes = (statSync(file).size / 1024 / 1024).toFixed(1)
  console.log(`\n${size} rows × 20 columns, ${megabytes} MB (median, min–max of ${RUNS})`)
  const found = new Map<string, Measured[]>(WAYS.map((way) => [way, []]))
  for (let run = 0; run < RUNS; run += 1)
    for (const way of run % 2 === 0 ? WAYS : WAYS.toReversed())
      found.get(way)?.push(await measure(way, file, size))
  print(found)
}

function measure(way: string, file: string, count: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(MEASURE, [way, file, folder, String(count)])
    child.once('message', (answer) => resolve(answer as Measured)) // sent by `measure.ts` alone
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${way} ended with ${code}`)))
  })
}

function print(found: ReadonlyMap<string, Measured[]>): void {
  const of = (way: string, step: string, by: 'times' | 'processor') =>
    (found.get(way) ?? []).map((it) => it[by][step] ?? 0)
  const memory = (way: string) => (found.get(way) ?? []).map((it) => it.memory)
  const both = (way: string, step: string) =>
    `${spread(of(way, step, 'times'))} ms, of the processor ${spread(of(way, step, 'processor'))} ms`
  for (const way of WAYS)
    console.log(`  ${way.padEnd(12)} ${both(way, 'whole')}, peak ${spread(memory(way))} MB`)
  for (const step of ['read', 'recognise', 'match, diff', 'commit'])
    console.log(`    ${step.padEnd(12)} ${both('import', step)}`)
  const ratio = (a: number[], b: number[]) => (median(a) / median(b)).toFixed(2)
  const whole = (by: 'times' | 'processor') =>
    ratio(of('import', 'whole', by), of('bare read', 'whole', by))
  console.log(
    `  import / bare read: time ${whole('times')}, processor time ${whole('processor')}, ` +
      `memory ${ratio(memory('import'), memory('bare read'))}`,
  )
  const floor =
    median(of('bare read', 'whole', 'times')) + median(of('bare insert', 'whole', 'times'))
  const all = median(of('import', 'whole', 'times'))
  console.log(`  import / (bare read + bare insert): time ${(all / floor).toFixed(2)}`)
}
