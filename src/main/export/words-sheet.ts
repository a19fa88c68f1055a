/** A very hidden sheet with the words of dropdowns that are too long for the rule itself. */
import type { Workbook } from 'exceljs'
import type { ChoiceSource, ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { columnName } from '../workbook/cells.ts'
import { fitsLiteral } from './input-rules.ts'

/** The sheet holds no rows of any list. */
export const WORDS_SHEET = '_words'

/** Where the words of a vocabulary stand, as `_words!$A$1:$A$9`. */
export type WordRanges = ReadonlyMap<ChoiceSource, string>

export function wordRanges(list: ListDefinition, vocabulary: Vocabulary): WordRanges {
  return new Map(
    longOnes(list, vocabulary).map((source, index) => {
      const column = columnName(index)
      const { length } = vocabulary.words[source].names
      return [source, `${WORDS_SHEET}!$${column}$1:$${column}$${length}`]
    }),
  )
}

export function addWordsSheet(
  workbook: Workbook,
  list: ListDefinition,
  vocabulary: Vocabulary,
): void {
  const sources = longOnes(list, vocabulary)
  if (sources.length === 0) return
  const sheet = workbook.addWorksheet(WORDS_SHEET, { state: 'veryHidden' })
  sources.forEach((source, index) => {
    vocabulary.words[source].names.forEach((name, row) => {
      sheet.getCell(row + 1, index + 1).value = name
    })
  })
}

function longOnes(list: ListDefinition, vocabulary: Vocabulary): ChoiceSource[] {
  const sources = new Set(list.fields.flatMap(({ choices }) => choices ?? []))
  return [...sources].filter((source) => !fitsLiteral(vocabulary.words[source].names))
}
