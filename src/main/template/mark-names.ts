/** What a mark means in an export: a column, a single value, or the total row. */
import { similarity } from '../../shared/values/similarity.ts'
import type { Fact, TemplateData } from './data.ts'
import { foldMark } from './marks.ts'

/** Marks the total row, whatever it is called in the plan. */
export const TOTAL_ROW = '合计行'

/** Below this likeness a suggestion would only confuse. */
const LIKE_ENOUGH = 0.4

export class MarkNames {
  readonly #columns = new Map<string, number>()
  readonly #facts = new Map<string, Fact['value']>()
  readonly #words = new Map<string, readonly string[]>()
  readonly #names: string[]
  readonly #totalLabel: string

  constructor({ columns, facts, words, totalLabel }: TemplateData) {
    columns.forEach(({ name }, index) => {
      this.#columns.set(foldMark(name), index)
    })
    // Another name never takes a mark from the column that is really called so.
    for (const [index, { aliases }] of columns.entries())
      for (const alias of aliases.map(foldMark))
        if (!this.#columns.has(alias)) this.#columns.set(alias, index)
    for (const { name, value } of facts) this.#facts.set(foldMark(name), value)
    for (const [name, list] of words) this.#words.set(foldMark(name), list)
    this.#totalLabel = totalLabel
    this.#names = [...columns, ...facts, { name: TOTAL_ROW }].map(({ name }) => name)
  }

  column(name: string): number | null {
    return this.#columns.get(foldMark(name)) ?? null
  }

  fact(name: string): Fact['value'] | null {
    return this.#facts.get(foldMark(name)) ?? null
  }

  words(name: string): readonly string[] | null {
    return this.#words.get(foldMark(name)) ?? null
  }

  isTotal(name: string): boolean {
    const folded = foldMark(name)
    if (folded === TOTAL_ROW) return true
    return folded === foldMark(this.#totalLabel) && !this.#columns.has(folded)
  }

  /** True for a mark that makes its row the sample row: no single value has this name. */
  isOfRow(name: string): boolean {
    return this.column(name) !== null && this.fact(name) === null
  }

  isKnown(name: string): boolean {
    return this.column(name) !== null || this.fact(name) !== null || this.isTotal(name)
  }

  /** What to write in place of an unknown mark. */
  advice(name: string): string {
    const [best] = this.#names
      .map((known) => ({ known, likeness: similarity(known, name) }))
      .sort((a, b) => b.likeness - a.likeness)
    return best !== undefined && best.likeness >= LIKE_ENOUGH
      ? `是不是“{{${best.known}}}”？`
      : `可用的标记：${this.#names.join('、')}`
  }
}
