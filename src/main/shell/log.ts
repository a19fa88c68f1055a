/** The log of the desktop app: what went wrong, never what is in a ledger. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withoutPersonal } from './without-personal.ts'

const FILE = 'ledger.log'
const LIMIT_BYTES = 512 * 1024
/** Older files that are kept beside the present one. */
const OLDER = 2

let folder: string | null = null

/** From now on the log is kept in this folder. */
export function keepLog(into: string): void {
  mkdirSync(into, { recursive: true })
  folder = into
}

/** To stderr as it is, to the file without what belongs to persons. */
export function logError(what: string, error?: unknown): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error ?? '')
  logText(trace === '' ? what : `${what}: ${trace}`)
}

/** Text that another process has written to its stderr. */
export function logText(text: string): void {
  process.stderr.write(`${text.trimEnd()}\n`)
  if (folder === null) return
  try {
    rotate(folder)
    const line = `${new Date().toISOString()} ${withoutPersonal(text.trimEnd())}\n`
    appendFileSync(join(folder, FILE), line)
  } catch {
    // A log that cannot be written must not stop the work that it speaks of.
  }
}

/** The whole log, oldest first. */
export function logSoFar(): string {
  if (folder === null) return ''
  const files = Array.from({ length: OLDER + 1 }, (_, index) => pathOf(folder ?? '', OLDER - index))
  return files.map(readIfThere).join('')
}

function rotate(inside: string): void {
  const size = statSync(pathOf(inside, 0), { throwIfNoEntry: false })?.size ?? 0
  if (size < LIMIT_BYTES) return
  for (let age = OLDER; age > 0; age -= 1) {
    const younger = pathOf(inside, age - 1)
    if (statSync(younger, { throwIfNoEntry: false })) renameSync(younger, pathOf(inside, age))
  }
}

function pathOf(inside: string, age: number): string {
  return join(inside, age === 0 ? FILE : `${FILE}.${age}`)
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
