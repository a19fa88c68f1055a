/** Dropdowns whose words come from the plan: a list rule with the source `{{辖市区}}`. */
import { childOf, descendantsOf, type Element, textOf } from '../ooxml/xml.ts'
import { columnName } from '../workbook/cells.ts'
import { addHiddenSheet } from './hidden-sheet.ts'
import type { MarkNames } from './mark-names.ts'
import { loneMark } from './marks.ts'
import type { TemplateWorkbook } from './workbook.ts'

/** A very hidden sheet with the words of dropdowns that are too long for the rule itself. */
export const WORDS_SHEET = '_words'

/** Excel refuses a literal list longer than this. */
const MAX_LITERAL_LIST = 255

/** The name of the mark that a rule has for its source. */
export function wordsMark(rule: Element): string | null {
  const text = textOf(childOf(rule, 'formula1'))
    .trim()
    .replace(/^"(.*)"$/su, '$1')
  return loneMark(text)?.name ?? null
}

/** Lists too long for a rule stand on a sheet that no one is shown, a column each. */
export class WordLists {
  readonly #long: (readonly string[])[] = []

  /** Puts the words into the rules of a sheet. */
  fill(root: Element, names: MarkNames): void {
    for (const rule of descendantsOf(root)) {
      if (rule.localName !== 'dataValidation') continue
      const mark = wordsMark(rule)
      const words = mark === null ? null : names.words(mark)
      const formula = childOf(rule, 'formula1')
      if (words === null || formula === null) continue
      // Rules of a newer Excel keep the formula one level deeper.
      const holder = childOf(formula, 'f') ?? formula
      holder.textContent = this.sourceOf(words)
    }
  }

  /** The words as the source of a list rule: written out, or where they stand on the sheet. */
  sourceOf(words: readonly string[]): string {
    return fitsLiteral(words) ? `"${words.join(',')}"` : this.#rangeOf(words)
  }

  addSheet(workbook: TemplateWorkbook): void {
    if (this.#long.length === 0) return
    const height = Math.max(...this.#long.map(({ length }) => length))
    const rows = Array.from({ length: height }, (_, row) =>
      this.#long.map((words) => words[row] ?? null),
    )
    addHiddenSheet(workbook, WORDS_SHEET, rows)
  }

  #rangeOf(words: readonly string[]): string {
    if (!this.#long.includes(words)) this.#long.push(words)
    const column = columnName(this.#long.indexOf(words))
    return `${WORDS_SHEET}!$${column}$1:$${column}$${words.length}`
  }
}

function fitsLiteral(words: readonly string[]): boolean {
  return words.join(',').length <= MAX_LITERAL_LIST && !words.some((word) => /[",]/u.test(word))
}
