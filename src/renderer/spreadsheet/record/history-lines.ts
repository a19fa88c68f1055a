/** A row's changes as lines that people read. */
import type { CellValue, Change, Op } from '../../../shared/changes/change.ts'
import { originText } from '../../../shared/changes/origin.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { formatValue } from '../../../shared/values/format.ts'

export interface HistoryLine {
  /** null where the line is about the row as a whole. */
  label: string | null
  old: string
  new: string
  /** The workbook and cell from which the new value was read; null where it was not. */
  origin: string | null
}

const EMPTY = '空'

export function historyLines(definition: ListDefinition, change: Change): HistoryLine[] {
  return change.ops.map((op) => ({ ...lineOf(definition, op), origin: originText(change, op) }))
}

function lineOf(definition: ListDefinition, op: Op): Omit<HistoryLine, 'origin'> {
  switch (op.op) {
    case 'insert':
      return { label: null, old: '', new: `新增，填写 ${Object.keys(op.cells).length} 格` }
    case 'delete':
      return { label: null, old: '', new: '删除' }
    case 'set': {
      const field = definition.fields.find((item) => item.key === op.field)
      const text = (value: CellValue) =>
        (field === undefined ? String(value ?? '') : formatValue(field, value)) || EMPTY
      return { label: field?.label ?? op.field, old: text(op.old), new: text(op.new) }
    }
  }
}
