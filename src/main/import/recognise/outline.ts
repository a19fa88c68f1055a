/** Follows the sections and totals of a table from row to row: what they say, and what they sum. */
import type { SheetCell } from '../../workbook/cells.ts'
import type { Place, PlaceReader } from './place-names.ts'
import { type Section, SectionStack } from './sections.ts'
import type { Claim, Summand } from './totals.ts'

type Cells = ReadonlyMap<number, SheetCell>

type OpenSection = Section & { from: number; claim: Claim; place: Place }

export class Outline {
  readonly claims: Claim[] = []
  readonly summands: Summand[] = []
  /** What sections and surroundings say of the rows that follow. */
  supposed: Place

  readonly #surroundings: Place
  readonly #placeOf: PlaceReader
  readonly #sections = new SectionStack<OpenSection>()
  /** After how many rows of data the last total of some of them, and of all, stood. */
  #afterPart = 0
  #afterWhole = 0
  /** A total of some rows that may stand above them: it ends at the next total. */
  #heading: { claim: Claim; from: number } | null = null

  constructor(surroundings: Place, placeOf: PlaceReader) {
    this.#surroundings = surroundings
    this.#placeOf = placeOf
    this.supposed = surroundings
  }

  /** `place` is what the section says of the rows below it. */
  addSection(row: number, section: Section, cells: Cells, place: Place): void {
    const claim = { row, title: section.title, cells, candidates: [] }
    const from = this.summands.length
    for (const ended of this.#sections.enter({ ...section, from, claim, place }))
      this.#endSection(ended)
    this.supposed = { ...this.#surroundings, ...this.#sections.place }
  }

  addTotal(row: number, { title, isPart }: { title: string; isPart: boolean }, cells: Cells): void {
    this.#endHeading()
    const to = this.summands.length
    const inSections = [...this.#sections.open].reverse().map(({ from }) => ({ from, to }))
    const { district } = this.#placeOf(title)
    const ofDistrict = district === undefined ? [] : [{ district }]
    const all = { from: 0, to: Number.POSITIVE_INFINITY }
    const sincePart = { from: this.#afterPart, to }
    const sinceWhole = { from: this.#afterWhole, to }
    const candidates = isPart
      ? [...ofDistrict, sincePart, ...inSections, sinceWhole]
      : [all, sinceWhole, ...inSections, sincePart]
    const claim: Claim = { row, title, cells, candidates }
    this.claims.push(claim)
    this.#heading = { claim, from: to }
    this.#afterPart = to
    if (!isPart) this.#afterWhole = to
  }

  end(): void {
    for (const section of this.#sections.open) this.#endSection(section)
    this.#endHeading()
  }

  /** Numbers in a section row sum up what follows, to where the section ends. */
  #endSection({ claim, from }: OpenSection): void {
    const to = this.summands.length
    if (to > from) this.claims.push({ ...claim, candidates: [{ from, to }] })
  }

  /** A total above its rows sums what stands between it and the next total. */
  #endHeading(): void {
    const to = this.summands.length
    if (this.#heading !== null && to > this.#heading.from)
      this.#heading.claim.candidates.push({ from: this.#heading.from, to })
    this.#heading = null
  }
}
