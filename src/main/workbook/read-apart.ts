/**
 * Reading in a process of its own, with a bound on memory and time: the reader never ends, or eats
 * all memory, on some damaged files. A thread would not do: it takes the whole program with it when
 * its memory runs out.
 */
import { type ErrorCode, LedgerError } from '../../shared/errors.ts'
import { type ApartProcess, startApart } from '../apart/start.ts'
import { type WorkbookData, workbookOf } from './cell-columns.ts'
import type { WorkbookCells } from './cells.ts'
import { notWorkbook, tooLarge, Unreadable, unreadable } from './unreadable.ts'

export interface ReadTask {
  bytes: Uint8Array
  file: string
}

export type ReadAnswer =
  | { ok: true; workbook: WorkbookData }
  | { ok: false; code: ErrorCode; message: string }

export interface ReadLimits {
  /** Milliseconds. */
  time: number
  /** Megabytes of heap. */
  memory: number
}

const LIMITS: ReadLimits = { time: 20_000, memory: 768 }

/**
 * The cells of a workbook as `readWorkbook` gives them.
 * @param signal ends the reading, and its process, at once.
 * @throws LedgerError with an `InputCode`, or CANCELLED.
 */
export async function readApart(
  bytes: Uint8Array,
  file: string,
  { signal, limits = LIMITS }: { signal?: AbortSignal; limits?: ReadLimits } = {},
): Promise<WorkbookCells> {
  const assertWanted = () => {
    if (signal?.aborted === true)
      throw new LedgerError('CANCELLED', `已取消读取“${file}”`, { file })
  }
  assertWanted()
  const reader = startApart({ entry: 'read-process', memory: limits.memory })
  const kill = () => reader.kill('SIGKILL')
  signal?.addEventListener('abort', kill, { once: true })
  try {
    const answer = await ask(reader, { bytes, file }, limits)
    if (answer.ok) return workbookOf(answer.workbook)
    throw new LedgerError(answer.code, answer.message, { file })
  } catch (error) {
    assertWanted()
    throw error instanceof Unreadable ? unreadable(file, error) : error
  } finally {
    signal?.removeEventListener('abort', kill)
    kill()
  }
}

/** @throws Unreadable where the process ends, or has to be ended, before it answers. */
function ask(reader: ApartProcess, task: ReadTask, { time }: ReadLimits): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const reason = `${time / 1000} 秒内没有读完，文件可能已损坏；请另存一份再试`
      reject(new Unreadable('INPUT_TIMEOUT', reason))
    }, time)
    // Sent over the channel by `read-process`, the only entry that is started here.
    reader.once('message', (answer) => resolve(answer as ReadAnswer))
    reader.once('error', reject)
    reader.once('exit', (code, signal) => {
      clearTimeout(timer)
      reject(endedBy(code, signal))
    })
    // A process that is gone before it has the bytes: its exit says why.
    reader.send(task, () => {})
  })
}

/** How a process ends when its memory runs out: the engine aborts, or the system kills it. */
const OUT_OF_MEMORY = new Set<unknown>(['SIGABRT', 'SIGTRAP', 'SIGKILL', 134])

function endedBy(code: number | null, signal: NodeJS.Signals | null): Unreadable {
  return OUT_OF_MEMORY.has(signal ?? code)
    ? tooLarge('读取时占用内存过多，不像正常的工作簿；请删去无关的内容，另存一份再试')
    : notWorkbook('读取时出错，文件可能已损坏；请另存一份再试')
}
