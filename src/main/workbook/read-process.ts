/** The process in which a workbook is read, so that a hostile one can be stopped whatever it does. */

import { LedgerError } from '../../shared/errors.ts'
import { answerTask } from '../apart/answer.ts'
import { readData } from './read.ts'
import type { ReadAnswer, ReadTask } from './read-apart.ts'

answerTask<ReadTask>(answerTo)

function answerTo({ bytes, file }: ReadTask): ReadAnswer {
  try {
    return { ok: true, workbook: readData(bytes, file) }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return { ok: false, code: error.code, message: error.message }
  }
}
