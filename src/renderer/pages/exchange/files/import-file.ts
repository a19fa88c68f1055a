/** A workbook on its way into the ledger, and how far it is. */
import type { ExportTrace } from '../../../../shared/contract/exports.ts'
import type { ReviewSession } from '../review/review-session.ts'

export type Stage =
  /** Not a workbook. */
  | { stage: 'skipped'; reason: string }
  /** Chosen, not read. */
  | { stage: 'listed' }
  | { stage: 'reading' }
  | { stage: 'failed'; reason: string }
  | { stage: 'review'; review: ReviewSession }
  /** An export of this program; `session` is that of a workbook, which might be imported too. */
  | { stage: 'exported'; trace: ExportTrace; session: string | null }
  /** `seq` is the change that was written; null where there was nothing to write. */
  | { stage: 'written'; seq: number | null; said: string; isUndone: boolean }

export interface ImportFile {
  id: string
  file: File
  /** The list that it fills in where it bears no stamp; null for projects. */
  list: string | null
  /** To be read, and then to be reviewed. */
  isTicked: boolean
  /** Why it is not proposed, or what is said beside it. */
  note: string | null
  stage: Stage
}
