/** How values of a field are ordered: words by the plan, text by pinyin, empty cells always last. */
import type { CellValue } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import { fieldWords } from '../lists/field-words.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import { formatValue } from '../values/format.ts'

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

type Cell = CellValue | undefined
type Compare = (a: Cell, b: Cell) => number

/** A comparison for AG Grid, which turns the result round for a descending order. */
export function comparatorOf(field: FieldDefinition, vocabulary: Vocabulary) {
  const compare = compareFilled(field, vocabulary)
  return (a: Cell, b: Cell, _nodeA: unknown, _nodeB: unknown, isDescending: boolean) => {
    if (isEmpty(a) || isEmpty(b)) {
      const emptyLast = Number(isEmpty(a)) - Number(isEmpty(b))
      return isDescending ? -emptyLast : emptyLast
    }
    return compare(a, b)
  }
}

function compareFilled(field: FieldDefinition, vocabulary: Vocabulary): Compare {
  const byText: Compare = (a, b) => collator.compare(formatValue(field, a), formatValue(field, b))
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return (a, b) => Number(a) - Number(b)
    case 'choice': {
      const words = fieldWords(field, vocabulary)
      if (words === null) return byText
      const places = new Map(words.names.map((name, index) => [name, index]))
      const placeOf = (value: Cell) => places.get(formatValue(field, value)) ?? places.size
      return (a, b) => placeOf(a) - placeOf(b) || byText(a, b)
    }
    case 'text':
    case 'longText':
    case 'words':
    case 'date':
      return byText
  }
}
