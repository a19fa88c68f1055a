/**
 * Reading in a process of its own, with a bound on memory and time: the reader never ends, or eats
 * all memory, on some damaged files. A thread would not do: it takes the whole program with it when
 * its memory runs out.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { appRoot } from '../app-root.ts'
import type { WorkbookCells } from './cells.ts'

export interface ReadTask {
  bytes: Uint8Array
  file: string
}

export type ReadAnswer = { ok: true; workbook: WorkbookCells } | { ok: false; message: string }

export interface ReadLimits {
  /** Milliseconds. */
  time: number
  /** Megabytes of heap. */
  memory: number
}

const LIMITS: ReadLimits = { time: 20_000, memory: 768 }

/** Beside this module when run from source, at a fixed place in the bundle. */
const ENTRY = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'read-process.ts')
  : join(appRoot(), 'out/main/read-process.js')

/**
 * The cells of a workbook as `readWorkbook` gives them.
 * @throws LedgerError INPUT_NOT_WORKBOOK, also where a limit was reached.
 */
export async function readApart(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits = LIMITS,
): Promise<WorkbookCells> {
  const answer = await ask({ bytes, file }, limits)
  if (answer.ok) return answer.workbook
  throw new LedgerError('INPUT_NOT_WORKBOOK', answer.message, { file })
}

function ask(task: ReadTask, { time, memory }: ReadLimits): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const reader = fork(ENTRY, {
      execArgv: [`--max-old-space-size=${memory}`],
      // Electron's binary is then plain Node.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      serialization: 'advanced',
      // The library complains of odd files on stderr, which is for our own messages.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const refuse = (reason: string) =>
      resolve({ ok: false, message: `无法读取“${task.file}”：${reason}` })
    const timer = setTimeout(() => {
      reader.kill('SIGKILL')
      refuse(`${time / 1000} 秒内没有读完，文件可能已损坏`)
    }, time)
    // Sent over the channel by `read-process`, the only entry that is started here.
    reader.once('message', (answer) => resolve(answer as ReadAnswer))
    reader.once('error', reject)
    reader.once('exit', () => {
      clearTimeout(timer)
      refuse('读取时占用内存过多或出错，文件可能已损坏')
    })
    reader.send(task)
  })
}
