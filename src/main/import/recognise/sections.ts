/** Section rows inside a table (一、…, (一)…, 在建一批, 丹阳市) and what they say of the rows below. */
import type { Place, PlaceReader } from './place-names.ts'
import { isNumeric, type RowFacts, type TableShape } from './row-facts.ts'

/** How a section is marked: sections of one mark are equals. */
type Mark = '一、' | '(一)' | '1.' | '(1)' | 'place' | 'plain'

export interface Section {
  mark: Mark
  title: string
}

/** How sure a row with this mark is a section. */
export const SECTION_CONFIDENCE: Record<Mark, number> = {
  '一、': 0.95,
  '(一)': 0.95,
  '1.': 0.8,
  '(1)': 0.8,
  place: 0.8,
  plain: 0.6,
}

const MARKS: [Mark, RegExp][] = [
  ['一、', /^[一二三四五六七八九十]{1,3}(?:[、.,:]|$)/u],
  ['(一)', /^\([一二三四五六七八九十]{1,3}\)/u],
  ['1.', /^\d{1,2}[、.](?!\d)/u],
  ['(1)', /^\(\d{1,2}\)/u],
]

/** 在建一批, 第一批, 首批 */
const BATCH = /^.{0,6}批(?:次|项目)?$/u

/** The section that a row begins, or null where it begins none. */
export function sectionOf(
  facts: RowFacts,
  shape: TableShape,
  placeOf: PlaceReader,
): Section | null {
  const [first, second] = facts.words
  if (first === undefined || facts.wordCount > 2) return null
  const rawFirst = facts.cells.get(first.column)?.text.trim() ?? ''
  const marked = markOf(first.text, rawFirst)
  // 一 | 农林水利: the mark and the title in two cells.
  if (second !== undefined) {
    const isTitle = !shape.numeralsCount || saysPlace(placeOf(second.text))
    const isSection = marked !== null && isBareMark(first.text) && isTitle
    return isSection ? { mark: marked, title: second.text } : null
  }
  if (marked !== null) {
    const mayBeName = shape.names.has(first.column) && !isWide(facts, first.column, shape)
    const isArabic = marked === '1.' || marked === '(1)'
    return isArabic && mayBeName ? null : { mark: marked, title: withoutMark(first.text) }
  }
  return unmarkedSection(facts, shape, first, placeOf)
}

function markOf(folded: string, raw: string): Mark | null {
  const found = MARKS.find(([, pattern]) => pattern.test(folded))
  if (found !== undefined) return found[0]
  // 一 农林水利, where folding has taken the space away.
  return /^[一二三四五六七八九十]{1,3}\s+\S/u.test(raw) ? '一、' : null
}

function withoutMark(text: string): string {
  return text.replace(/^\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.,:]?/u, '')
}

function isBareMark(text: string): boolean {
  return /^\(?[一二三四五六七八九十\d]{1,3}\)?[、.]?$/u.test(text)
}

function unmarkedSection(
  facts: RowFacts,
  shape: TableShape,
  { column, text }: RowFacts['words'][number],
  placeOf: PlaceReader,
): Section | null {
  // A row with a number of its own is an item, whatever it leaves out.
  if (isNumbered(facts, column)) return null
  const isPlace = saysPlace(placeOf(text))
  const isShort = text.length <= 20
  if (isPlace && isShort && !shape.names.has(column)) return { mark: 'place', title: text }
  if (BATCH.test(text)) return { mark: 'plain', title: text }
  if (facts.numberCount > 0) return null
  if (isWide(facts, column, shape)) return { mark: isPlace ? 'place' : 'plain', title: text }
  return null
}

function saysPlace({ district, category }: Place): boolean {
  return district !== undefined || category !== undefined
}

function isNumbered({ cells }: RowFacts, column: number): boolean {
  return [...cells].some(([at, cell]) => at < column && isNumeric(cell))
}

/** True for a cell merged over at least three columns, or over the whole of a narrow table. */
function isWide({ row }: RowFacts, column: number, { wide, left, right }: TableShape): boolean {
  const needed = Math.min(3, right - left + 1)
  return (wide.get(row) ?? []).some(
    (merge) => merge.left === column && merge.right - merge.left + 1 >= needed,
  )
}

/** The sections that hold at a row, outermost first. */
export class SectionStack<Kept extends Section & { place: Place }> {
  #open: Kept[] = []

  /** A section ends its equal and all that was opened inside it; gives the ended ones. */
  enter(section: Kept): Kept[] {
    const equal = this.#open.findIndex(({ mark }) => mark === section.mark)
    const ended = equal < 0 ? [] : this.#open.splice(equal)
    this.#open.push(section)
    return ended
  }

  get open(): readonly Kept[] {
    return this.#open
  }

  /** What the sections say, the innermost first. */
  get place(): Place {
    return Object.assign({}, ...this.#open.map(({ place }) => place))
  }
}
