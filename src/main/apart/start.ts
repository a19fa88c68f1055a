/**
 * Processes of their own for work that may never end or take the whole memory. Under Node they are
 * children of this one. In the desktop app the shell starts them: packed, its binary will not run
 * as Node.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { appRoot } from '../app-root.ts'

/** By the file that runs in it, beside `main` in the bundle. */
export type ApartEntry = 'read-process' | 'care-process'

export interface ApartOptions {
  entry: ApartEntry
  /** Megabytes of heap; null for what the system gives. */
  memory: number | null
}

/** What is used of a child process: one task in, one answer out. */
export interface ApartProcess {
  once(event: 'message', listener: (answer: unknown) => void): unknown
  once(event: 'error', listener: (error: Error) => void): unknown
  once(
    event: 'exit',
    listener: (code: number | null, signal: NodeJS.Signals | null) => void,
  ): unknown
  /** A process that is gone before it has the task says so by its exit. */
  send(task: object, sent: () => void): unknown
  kill(signal: 'SIGKILL'): unknown
}

type Start = (options: ApartOptions) => ApartProcess

let start: Start = forkNode

export function startApart(options: ApartOptions): ApartProcess {
  return start(options)
}

/** In the desktop app, where the shell does it. */
export function startApartBy(other: Start): void {
  start = other
}

function forkNode({ entry, memory }: ApartOptions): ApartProcess {
  return fork(entryFile(entry), {
    execArgv: memory === null ? [] : [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    // Libraries complain of odd files on stderr, which is for our own messages.
    stdio: ['ignore', 'ignore', entry === 'read-process' ? 'ignore' : 'inherit', 'ipc'],
  })
}

const SOURCES: Record<ApartEntry, string> = {
  'read-process': 'workbook/read-process.ts',
  'care-process': 'backup/care-process.ts',
}

/** The source when this module runs from source, else at a fixed place in the bundle. */
function entryFile(entry: ApartEntry): string {
  const source = join(import.meta.dirname, '..', SOURCES[entry])
  return import.meta.filename.endsWith('.ts') ? source : join(appRoot(), 'out/main', `${entry}.js`)
}
