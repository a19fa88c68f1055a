/** Work on whole ledgers in a process of its own. */
import type { RebuildReport } from '../../shared/contract/rebuild.ts'
import { type ErrorCode, type ErrorData, LedgerError } from '../../shared/errors.ts'
import { type ApartProcess, startApart } from '../apart/start.ts'
import type { Proof } from '../ledger/verify/verify.ts'
import type { CheckedCopy } from './check.ts'

export type CareTask =
  | { does: 'check'; copy: string; proof: Proof | null }
  | { does: 'rebuild'; copies: string[]; target: string }

/** `R` is what the task gives. */
export type CareAnswer<R> =
  | { ok: true; result: R }
  | { ok: false; code: ErrorCode; message: string; data: ErrorData }

/** See `checkCopy`. @param signal ends the check; it then throws CANCELLED. */
export function checkApart(
  copy: string,
  proof: Proof | null = null,
  signal?: AbortSignal,
): Promise<CheckedCopy> {
  return performApart<CheckedCopy>({ does: 'check', copy, proof }, signal)
}

/** See `rebuildLedger`. */
export function rebuildApart(copies: string[], target: string): Promise<RebuildReport> {
  return performApart<RebuildReport>({ does: 'rebuild', copies, target })
}

async function performApart<R>(task: CareTask, signal?: AbortSignal): Promise<R> {
  const child = startApart({ entry: 'care-process', memory: null })
  const kill = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', kill, { once: true })
  try {
    const answer = await ask<R>(child, task)
    if (answer.ok) return answer.result
    throw new LedgerError(answer.code, answer.message, answer.data)
  } finally {
    signal?.removeEventListener('abort', kill)
    kill()
  }
}

function ask<R>(child: ApartProcess, task: CareTask): Promise<CareAnswer<R>> {
  return new Promise((resolve, reject) => {
    // Sent by `care-process`, the only entry that is started here, for the task below.
    child.once('message', (answer) => resolve(answer as CareAnswer<R>))
    child.once('error', reject)
    child.once('exit', () => reject(new LedgerError('CANCELLED', '台账的校验没有做完，请重试')))
    // A process that is gone before it has the task: its exit says so.
    child.send(task, () => {})
  })
}
