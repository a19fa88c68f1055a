/** What a column may be by what stands in it, where its header says nothing that we know. */
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { foldText, isNoneWord } from '../../../shared/values/text.ts'
import type { Sheet } from '../../workbook/cells.ts'

/** As many cells as this are looked at. */
const SAMPLE = 200

/** Rows that are looked through for them. */
const SAMPLE_ROWS = 500

/** Fewer filled cells than this prove nothing. */
const MIN_CELLS = 2

/** Of the filled cells so many must have the form. */
const SHARE = 0.9

/** The one field, still without a column, whose form the cells of a column have; null for none or several. */
export function fieldByContent(
  list: ListDefinition,
  taken: ReadonlySet<FieldDefinition>,
  texts: readonly string[],
  vocabulary: Vocabulary,
): FieldDefinition | null {
  if (texts.length < MIN_CELLS) return null
  const fitting = list.fields.filter((field) => {
    if (field.assigned === true || taken.has(field)) return false
    const fits = formOf(field, vocabulary)
    return fits !== null && texts.filter(fits).length >= texts.length * SHARE
  })
  const [field] = fitting
  return fitting.length === 1 && field !== undefined ? field : null
}

/** Filled cells of a column below its header; forms repeat, so the first ones are enough. */
export function sampleOf(
  sheet: Sheet,
  column: number,
  body: { top: number; bottom: number },
): string[] {
  const texts: string[] = []
  let seen = 0
  for (const [row, cells] of sheet.rows) {
    if (row < body.top || row > body.bottom) continue
    seen += 1
    if (seen > SAMPLE_ROWS) break
    const text = cells.get(column)?.text ?? ''
    if (isNoneWord(text)) continue
    texts.push(text)
    if (texts.length >= SAMPLE) break
  }
  return texts
}

/** The form that only values of this field have, or null where they may be anything. */
function formOf(
  { check, choices, open }: FieldDefinition,
  vocabulary: Vocabulary,
): ((text: string) => boolean) | null {
  if (check === 'creditCode') return (text) => /^[0-9a-hj-npqrtuwxy]{18}$/u.test(foldText(text))
  if (check === 'phone')
    return (text) => /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/u.test(foldText(text))
  if (choices === undefined || open === true) return null
  return (text) => vocabulary.words[choices].find(text) !== null
}
