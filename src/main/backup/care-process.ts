/** The process in which ledgers are checked and rebuilt: long work that edits must not wait for. */

import { LedgerError } from '../../shared/errors.ts'
import { answerTask } from '../apart/answer.ts'
import { withFileErrors } from '../ledger/durable.ts'
import { rebuildLedger } from '../ledger/rebuild/rebuild.ts'
import type { CareAnswer, CareTask } from './care-apart.ts'
import { checkCopy } from './check.ts'

answerTask<CareTask>(answerTo)

function answerTo(task: CareTask): CareAnswer<unknown> {
  try {
    // The folder may be gone by now, as when a disk is pulled out.
    return { ok: true, result: withFileErrors('', () => perform(task)) }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const { code, message, data } = error
    return { ok: false, code, message, data }
  }
}

function perform(task: CareTask): unknown {
  switch (task.does) {
    case 'check':
      return checkCopy(task.copy, task.proof)
    case 'rebuild':
      return rebuildLedger(task.copies, task.target)
  }
}
