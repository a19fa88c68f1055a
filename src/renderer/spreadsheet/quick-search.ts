/** Quick search: every word typed must occur in some text of the row, or in its pinyin. */
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { formatValue } from '../../shared/values/format.ts'
import { foldText } from '../../shared/values/text.ts'
import { pinyinOf } from './pinyin.ts'

/** The pinyin of long descriptions would match nearly everything. */
const LONGEST_WITH_PINYIN = 40

const isSearched = (field: FieldDefinition) =>
  field.type !== 'integer' && field.type !== 'decimal' && field.type !== 'date'

export interface RowSearch {
  matches(row: Row, typed: string): boolean
  /** Makes the texts of rows ready while nobody waits; returns the way to stop. */
  prepare(rows: readonly Row[]): () => void
}

/** A search over one list; the text of a row is made ready once, when it is first asked for. */
export function rowSearch(list: ListDefinition): RowSearch {
  const fields = list.fields.filter(isSearched)
  const texts = new WeakMap<Row, string>()
  const textOf = (row: Row) => {
    const known = texts.get(row)
    if (known !== undefined) return known
    const text = fields
      .map((field) => searchable(formatValue(field, row.cells[field.key])))
      .join('\n')
    texts.set(row, text)
    return text
  }
  return {
    prepare: (rows) => whileIdle(rows, textOf),
    matches: (row, typed) =>
      typed
        .split(/\s+/u)
        .map(foldText)
        .every((word) => textOf(row).includes(word)),
  }
}

/** Does something for each row in the idle moments of the window. */
function whileIdle(rows: readonly Row[], act: (row: Row) => void): () => void {
  let next = 0
  let call = 0
  const go = (deadline: IdleDeadline) => {
    while (next < rows.length && deadline.timeRemaining() > 1) {
      const row = rows[next]
      if (row !== undefined) act(row)
      next += 1
    }
    if (next < rows.length) call = requestIdleCallback(go)
  }
  call = requestIdleCallback(go)
  return () => cancelIdleCallback(call)
}

function searchable(value: string): string {
  const folded = foldText(value)
  return folded.length > LONGEST_WITH_PINYIN ? folded : `${folded}\n${pinyinOf(folded)}`
}
