/** A row's changes as lines that people read. */
import type { CellValue, Change, Op } from '../../../shared/changes/change.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { formatValue } from '../../../shared/values/format.ts'

export interface HistoryLine {
  /** null where the line is about the row as a whole. */
  label: string | null
  old: string
  new: string
}

const EMPTY = '空'

export function historyLines(definition: ListDefinition, { ops }: Change): HistoryLine[] {
  return ops.map((op) => lineOf(definition, op))
}

function lineOf(definition: ListDefinition, op: Op): HistoryLine {
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
