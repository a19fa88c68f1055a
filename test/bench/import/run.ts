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
  times: Record<string, number>
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
      found.get(way)?.push(await measure(way, file))
  print(found)
}

function measure(way: string, file: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(MEASURE, [way, file, folder])
    child.once('message', (answer) => resolve(answer as Measured)) // sent by `measure.ts` alone
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${way} ended with ${code}`)))
  })
}

function print(found: ReadonlyMap<string, Measured[]>): void {
  const of = (way: string, step: string) => (found.get(way) ?? []).map((it) => it.times[step] ?? 0)
  const memory = (way: string) => (found.get(way) ?? []).map((it) => it.memory)
  for (const way of WAYS)
    console.log(
      `  ${way.padEnd(12)} ${spread(of(way, 'whole'))} ms, peak ${spread(memory(way))} MB`,
    )
  for (const step of ['read', 'recognise', 'match, diff', 'commit'])
    console.log(`    ${step.padEnd(12)} ${spread(of('import', step))} ms`)
  const ratio = (a: number[], b: number[]) => (median(a) / median(b)).toFixed(2)
  const floor = median(of('bare read', 'whole')) + median(of('bare insert', 'whole'))
  console.log(
    `  import / bare read: time ${ratio(of('import', 'whole'), of('bare read', 'whole'))}, ` +
      `memory ${ratio(memory('import'), memory('bare read'))}; ` +
      `import / (read + insert): time ${(median(of('import', 'whole')) / floor).toFixed(2)}`,
  )
}
