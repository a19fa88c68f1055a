/** Cells of one change that somebody else changed since they were seen, told all at once. */

import type { CellConflict } from '../../shared/changes/cell-conflict.ts'
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { sameValue } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { shownField, shownList, shownValue } from '../../shared/history/shown-list.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from './lists-of.ts'
import { rowNames } from './row-names.ts'

type Met = Pick<CellConflict, 'list' | 'id' | 'field' | 'old' | 'now' | 'value'> & {
  isGone?: boolean
}

export class EditConflicts {
  readonly #ledger: Ledger
  readonly #met: Met[] = []

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  add(met: Met): void {
    this.#met.push(met)
  }

  /** Throws CHANGE_CONFLICT with every conflict, if there are any: nothing of the change is written. */
  assertNone(): void {
    const [first] = this.#met
    if (first === undefined) return
    const conflicts = this.#met.map((met) => conflictOf(this.#ledger, met))
    const { list, id, field } = first
    throw new LedgerError('CHANGE_CONFLICT', sentenceOf(listsOf(this.#ledger), conflicts), {
      list,
      id,
      field,
      conflicts,
    })
  }
}

/** Throws CHANGE_CONFLICT where a row that is to be deleted is not as it was seen. */
export function assertAsSeen(ledger: Ledger, list: ListDefinition, id: string, seen: Cells): void {
  const present = ledger.row(list.key, id)
  if (present === null) return
  const changed = list.fields.find(({ key }) => !sameValue(seen[key] ?? null, present[key] ?? null))
  if (changed === undefined) return
  const [last] = ledger.changesOfRow(list.key, id)
  const name = rowNames(ledger)(list.key, present)
  const value = shownValue(changed, present[changed.key])
  throw new LedgerError(
    'CHANGE_CONFLICT',
    `“${name}”刚被 ${last?.author ?? '他人'} 改动（${changed.label}现为“${value}”），没有删除，请看最新内容后重试`,
    { list: list.key, id, field: changed.key },
  )
}

function conflictOf(ledger: Ledger, { isGone = false, ...met }: Met): CellConflict {
  const { list, id, field } = met
  const last = ledger
    .changesOfRow(list, id)
    .find(({ ops }) => ops.some((op) => op.op !== 'set' || op.field === field))
  const cells = ledger.row(list, id) ?? goneCells(last?.ops[0])
  const { code } = cells
  return {
    ...met,
    isGone,
    code: typeof code === 'string' ? code : null,
    name: rowNames(ledger)(list, cells),
    by: last?.author ?? null,
    at: last?.at ?? null,
  }
}

function goneCells(op: { op: string; cells?: Cells } | undefined): Cells {
  return op?.op === 'delete' ? (op.cells ?? {}) : {}
}

function sentenceOf(lists: KnownLists, conflicts: readonly CellConflict[]): string {
  const [first] = conflicts
  if (first === undefined) return ''
  if (conflicts.length > 1)
    return `有 ${conflicts.length} 个单元格刚被他人改动，您的修改没有保存，请核对后重试`
  const list = shownList(lists, first.list)
  if (first.isGone) return `这个${list.rowName}已被删除，您的修改没有保存`
  const field = shownField(list, first.field)
  const text: (value: CellValue) => string = (value) => shownValue(field, value)
  return `“${field.label}”已被改为“${text(first.now)}”，您的修改没有保存，请核对后重试`
}
