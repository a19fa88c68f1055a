/** Texts of rows in comparable form, made once for each state of a row. */
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { foldText } from '../../../shared/values/text.ts'
import type { Searched } from '../model/find.ts'

/** Folding would change nothing here, and most cells are so. */
const FOLDED = /^[\u4e00-\u9fffa-z0-9.-]*$/u

export class ShownTexts {
  readonly #places: Map<string, number>
  readonly #fields: readonly FieldDefinition[]
  readonly #folded = new WeakMap<Row, string[]>()

  constructor({ fields }: ListDefinition) {
    this.#fields = fields
    this.#places = new Map(fields.map(({ key }, place) => [key, place]))
  }

  searched(row: Row, key: string): Searched {
    const place = this.#places.get(key) ?? -1
    const field = this.#fields[place]
    const shown = () => (field === undefined ? '' : formatValue(field, row.cells[key]))
    return { folded: this.#of(row)[place] ?? '', shown }
  }

  #of(row: Row): string[] {
    const kept = this.#folded.get(row)
    if (kept !== undefined) return kept
    const texts = this.#fields.map((field) => {
      const text = formatValue(field, row.cells[field.key])
      return FOLDED.test(text) ? text : foldText(text)
    })
    this.#folded.set(row, texts)
    return texts
  }
}
