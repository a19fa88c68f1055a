/** Checks of whole ledgers in a process of their own. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { type ErrorCode, type ErrorData, LedgerError } from '../../shared/errors.ts'
import { appRoot } from '../app-root.ts'
import type { CheckedCopy } from './check.ts'

export interface CareTask {
  path: string
}

export type CareAnswer =
  | { ok: true; result: CheckedCopy }
  | { ok: false; code: ErrorCode; message: string; data: ErrorData }

/** Beside this module when run from source, at a fixed place in the bundle. */
const ENTRY = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'care-process.ts')
  : join(appRoot(), 'out/main/care-process.js')

/** @param signal ends the check; it then throws CANCELLED. */
export async function checkApart(path: string, signal?: AbortSignal): Promise<CheckedCopy> {
  const child = fork(ENTRY, {
    execArgv: [],
    // Electron's binary is then plain Node.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const kill = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', kill, { once: true })
  try {
    const answer = await ask(child, { path })
    if (answer.ok) return answer.result
    throw new LedgerError(answer.code, answer.message, answer.data)
  } finally {
    signal?.removeEventListener('abort', kill)
    kill()
  }
}

function ask(child: ChildProcess, task: CareTask): Promise<CareAnswer> {
  return new Promise((resolve, reject) => {
    // Sent by `care-process`, the only entry that is started here.
    child.once('message', (answer) => resolve(answer as CareAnswer))
    child.once('error', reject)
    child.once('exit', () =>
      reject(new LedgerError('CANCELLED', `校验没有做完：${task.path}`, { file: task.path })),
    )
    // A process that is gone before it has the task: its exit says so.
    child.send(task, () => {})
  })
}
