/** The process in which ledgers are checked and rebuilt: long work that edits must not wait for. */
import { constants, setPriority } from 'node:os'
import { LedgerError } from '../../shared/errors.ts'
import { rebuildLedger } from '../ledger/rebuild/rebuild.ts'
import type { CareAnswer, CareTask } from './care-apart.ts'
import { checkCopy } from './check.ts'

// Whoever types comes first.
setPriority(constants.priority.PRIORITY_LOW)

process.once('message', (task: CareTask) => {
  process.send?.(answerTo(task), () => process.exit())
})

function answerTo(task: CareTask): CareAnswer<unknown> {
  try {
    return { ok: true, result: perform(task) }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const { code, message, data } = error
    return { ok: false, code, message, data }
  }
}

function perform(task: CareTask): unknown {
  switch (task.does) {
    case 'check':
      return checkCopy(task.copy)
    case 'rebuild':
      return rebuildLedger(task.copies, task.target)
  }
}
