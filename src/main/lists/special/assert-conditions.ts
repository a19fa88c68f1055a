/**
 * Keeps a requirement from being written with a condition that no row could meet. Older ones, whose
 * words may have gone since, are left as they are until someone writes them anew.
 */
import type { CellValue, Op } from '../../../shared/changes/change.ts'
import { applyOps } from '../../../shared/changes/rows.ts'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { fieldOf } from '../../../shared/lists/definition.ts'
import { SPECIAL_LISTS } from '../../../shared/lists/known-lists.ts'
import { CONDITION_PARTS, type ConditionPart } from '../../../shared/lists/special/conditions.ts'
import { conditionsFault } from '../../../shared/lists/special/conditions-fault.ts'
import {
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SPECIALS,
} from '../../../shared/lists/special/definitions.ts'
import { allFields } from '../../../shared/lists/special/from-rows.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { vocabularyOfLedger } from '../../plan/current-plan.ts'
import { heldRows } from '../held-rows.ts'

interface Written {
  /** Key of the list whose rows are counted. */
  list: CellValue | undefined
  part: ConditionPart
  text: string
}

/** Throws VALUE_INVALID, with what may be written. */
export function assertConditionsCanHold(
  ledger: Ledger,
  edits: readonly Edit[],
  ops: readonly Op[],
): void {
  const written = edits.flatMap((edit) => writtenBy(ledger, edit))
  if (written.length === 0) return
  const rows = heldRows(ledger, SPECIAL_LISTS)
  applyOps(
    rows,
    ops.filter((op) => SPECIAL_LISTS.has(op.list)),
  )
  const fields = [...(rows.get(SPECIAL_FIELDS.key)?.values() ?? [])]
  const vocabulary = vocabularyOfLedger(ledger)
  for (const { list, part, text } of written) {
    const own = fields.filter((cells) => cells.list === list)
    const counted = allFields(rows.get(SPECIALS.key)?.get(String(list)) ?? {}, own)
    const fault = conditionsFault(text, counted, vocabulary)
    if (fault === null) continue
    const { label } = fieldOf(SPECIAL_GOALS, part)
    throw new LedgerError('VALUE_INVALID', `“${label}”${fault}，没有保存`, {
      list: SPECIAL_GOALS.key,
      field: part,
    })
  }
}

function writtenBy(ledger: Ledger, edit: Edit): Written[] {
  if (edit.list !== SPECIAL_GOALS.key) return []
  if (edit.edit !== 'set' && edit.edit !== 'insert') return []
  const [list, cells] =
    edit.edit === 'set'
      ? [ledger.row(edit.list, edit.id)?.list, { [edit.field]: edit.value }]
      : [edit.cells.list, edit.cells]
  return CONDITION_PARTS.flatMap((part) => {
    const text = cells[part]
    return typeof text === 'string' ? [{ list, part, text }] : []
  })
}
