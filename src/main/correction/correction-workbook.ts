/** A district's own workbook back, with what is wrong in it marked: the correction workbook. */
import type { WorkbookCells } from '../workbook/cells.ts'
import { Unreadable } from '../workbook/unreadable.ts'
import { copyWorkbook, withSafeNames } from './copy-workbook.ts'
import type { CorrectionIssue } from './issue.ts'
import { NotPatchable } from './not-patchable.ts'
import { type PatchedWorkbook, patchWorkbook } from './patch-workbook.ts'

export interface Correction extends PatchedWorkbook {
  /** True where the file could not be kept as it is and its cells were copied into a new one. */
  isCopy: boolean
}

/**
 * Marks cells by fill and note and adds a sheet that lists all issues. An .xlsx or .xlsm keeps
 * everything else as it is; of other formats the cells are copied into an .xlsx.
 */
export async function correctionWorkbook(
  bytes: Uint8Array,
  workbook: WorkbookCells,
  issues: readonly CorrectionIssue[],
): Promise<Correction> {
  try {
    return { ...(await patchWorkbook(bytes, workbook, issues)), isCopy: false }
  } catch (error) {
    if (!(error instanceof NotPatchable || error instanceof Unreadable)) throw error
  }
  const { workbook: safe, nameOf } = withSafeNames(workbook)
  const renamed = issues.map((issue) => ({ ...issue, sheet: nameOf(issue.sheet) }))
  const copy = await copyWorkbook(safe)
  return { ...(await patchWorkbook(copy, safe, renamed)), isCopy: true }
}
