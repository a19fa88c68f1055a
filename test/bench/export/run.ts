/**
 * `npm run bench export`: the list of projects filled into its template, beside exceljs's streaming
 * writer with the same cells and styles, each in a process of its own, in turns.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { median, spread } from '../statistics.ts'

const SIZES = [581, 20_000, 100_000]
const RUNS = 5
const WAYS = ['exceljs', 'template'] as const
const MEASURE = join(import.meta.dirname, 'measure.ts')

interface Measured {
  /** Milliseconds. */
  time: number
  /** Peak of the resident set, megabytes. */
  memory: number
  /** Megabytes of the file. */
  size: number
}

for (const size of SIZES) {
  const found = new Map<string, Measured[]>(WAYS.map((way) => [way, []]))
  for (let run = 0; run < RUNS; run += 1)
    for (const way of run % 2 === 0 ? WAYS : WAYS.toReversed())
      found.get(way)?.push(await measure(way, size))
  print(size, found)
}

function measure(way: string, size: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(MEASURE, [way, String(size)])
    child.once('message', (answer) => resolve(answer as Measured)) // sent by `measure.ts` alone
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${way} ended with ${code}`)))
  })
}

function print(size: number, found: ReadonlyMap<string, Measured[]>): void {
  const of = (way: string, what: keyof Measured) => (found.get(way) ?? []).map((it) => it[what])
  console.log(`\n${size} rows × 48 columns (median, min–max of ${RUNS})`)
  for (const way of WAYS)
    console.log(
      `  ${way.padEnd(10)} ${spread(of(way, 'time'))} ms, peak ${spread(of(way, 'memory'))} MB, ` +
        `file ${median(of(way, 'size')).toFixed(1)} MB`,
    )
  const ratio = (what: keyof Measured) =>
    (median(of('template', what)) / median(of('exceljs', what))).toFixed(2)
  console.log(`  template / exceljs: time ${ratio('time')}, memory ${ratio('memory')}`)
}
