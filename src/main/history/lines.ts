/** Ops as lines that people read. */
import type { Cells, Change, Op } from '../../shared/changes/change.ts'
import { originText } from '../../shared/changes/origin.ts'
import { enteredFields } from '../../shared/history/entered-fields.ts'
import { EMPTY_TEXT, shownField, shownList, shownValue } from '../../shared/history/shown-list.ts'
import type { HistoryLine } from '../../shared/history/story.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { rowNames } from '../lists/row-names.ts'

export interface LineWriter {
  lists: KnownLists
  /** `field` is the one that is asked for, told even where the row came or went as a whole. */
  lineOf(change: Pick<Change, 'source'>, op: Op, field?: string): HistoryLine
  titleOf(op: Op): Pick<HistoryLine, 'code' | 'name'>
}

/** Names are those of now; a row that is gone is called as it was when it went. */
export function lineWriter(ledger: Ledger): LineWriter {
  const nameOf = rowNames(ledger)
  const lists = listsOf(ledger)
  const known = new Map<string, Pick<HistoryLine, 'code' | 'name'>>()
  const titleOf = (op: Op) => {
    const key = `${op.list}/${op.id}`
    const title = known.get(key) ?? titleOfCells(cellsOf(ledger, op), op.list, nameOf)
    known.set(key, title)
    return title
  }
  return {
    lists,
    titleOf,
    lineOf: (change, op, field) => ({
      list: op.list,
      id: op.id,
      op: op.op,
      ...titleOf(op),
      ...valuesOf(lists, op, field),
      origin: originText(change, op),
    }),
  }
}

function cellsOf(ledger: Ledger, { list, id }: Op): Cells {
  const present = ledger.row(list, id)
  if (present !== null) return present
  const ops = ledger.searchLog((log) => log.opsOfRow(list, id, ledger.seq))
  const last = ops.findLast((op) => op.op === 'delete')
  return last?.op === 'delete' ? last.cells : {}
}

function titleOfCells(
  cells: Cells,
  list: string,
  nameOf: (list: string, cells: Cells) => string,
): Pick<HistoryLine, 'code' | 'name'> {
  const { code } = cells
  return { code: typeof code === 'string' ? code : null, name: nameOf(list, cells) }
}

function valuesOf(
  lists: KnownLists,
  op: Op,
  asked: string | undefined,
): Pick<HistoryLine, 'field' | 'old' | 'new'> {
  const list = shownList(lists, op.list)
  const text = (field: string, cells: Cells) => shownValue(shownField(list, field), cells[field])
  if (op.op === 'set') {
    const field = shownField(list, op.field)
    return { field: op.field, old: shownValue(field, op.old), new: shownValue(field, op.new) }
  }
  const filled = [asked, ...enteredFields(op.list)].find(
    (key) => key !== undefined && op.cells[key] !== undefined,
  )
  const isNew = op.op === 'insert'
  if (filled === undefined) {
    const said = `${isNew ? '新增，填写' : '删除，原有'} ${Object.keys(op.cells).length} 格`
    return { field: null, old: '', new: said }
  }
  const value = text(filled, op.cells)
  return { field: filled, old: isNew ? EMPTY_TEXT : value, new: isNew ? value : EMPTY_TEXT }
}
