/** What stands in a cell's XML → the cell as the library would give it. */
import * as xlsx from '@e965/xlsx'
import type { ReadBook } from './reader.ts'
import { textOfXml } from './xml-text.ts'

/** Thrown where something is for the library to read. */
export class NotPlain extends Error {}

/** What the attributes of a cell say; a sheet has few different ones. */
interface CellKind {
  type: string
  /** Number of the number format, and its code. */
  formatId: number
  format: string
  /** How values look in the format; a column of numbers has few different ones. */
  shown: Map<xlsx.CellObject['v'], string>
}

/** So many are kept, then they are gathered anew. */
const MOST_SHOWN = 10_000

/** In place of a result that no program has worked out yet; never a number. */
export const UNCALCULATED = '公式未计算'

/** The format of a cell that has none. */
const GENERAL = 0

const NUMBER = /^[-+.\dEe]+$/u

export class PlainCells {
  readonly #book: ReadBook
  readonly #formatting: { date1904: boolean }
  readonly #kinds = new Map<string, CellKind>()

  constructor(book: ReadBook) {
    this.#book = book
    this.#formatting = { date1904: book.Workbook?.WBProps?.date1904 === true }
  }

  /**
   * @param value what stands between the tags, as are the others; undefined where there are none.
   * @returns null for an empty cell.
   * @throws NotPlain
   */
  cell(
    attributes: string,
    formula: string | undefined,
    value: string | undefined,
    inline: string | undefined,
  ): xlsx.CellObject | null {
    const kind = this.#kinds.get(attributes) ?? this.#kindOf(attributes)
    const cell = this.#valued(kind, value, inline)
    if (cell !== null) cell.z = kind.format
    const found = cell ?? uncalculated(kind, formula)
    if (found !== null && formula !== undefined && formula !== '')
      found.f = textOfXml(formula).replaceAll('_xlfn.', '')
    return found
  }

  #valued(
    kind: CellKind,
    value: string | undefined,
    inline: string | undefined,
  ): xlsx.CellObject | null {
    if (kind.type === 'inlineStr') return this.#text(kind, textOfXml(inline ?? ''))
    const isEmpty = value === undefined || value === ''
    switch (kind.type) {
      case 'n':
        return isEmpty ? null : this.#shown(kind, { t: 'n', v: numberOf(value) })
      case 's':
        return isEmpty ? null : this.#text(kind, this.#book.Strings?.[numberOf(value)]?.t)
      case 'str':
        return isEmpty ? null : this.#text(kind, textOfXml(value))
      case 'b':
        return this.#shown(kind, { t: 'b', v: truthOf(value) })
      case 'e':
        if (isEmpty) throw new NotPlain()
        return { t: 'e', v: 0, w: textOfXml(value) }
      default:
        throw new NotPlain()
    }
  }

  #text(kind: CellKind, text: string | undefined): xlsx.CellObject {
    // A text that the workbook does not have: the library has to say what is damaged.
    if (text === undefined) throw new NotPlain()
    return this.#shown(kind, { t: 's', v: text })
  }

  #shown(kind: CellKind, cell: xlsx.CellObject): xlsx.CellObject {
    try {
      cell.w = this.#textOf(kind, cell.v)
    } catch {
      // A format that the library does not understand: `numberFormat` does what it can.
    }
    return cell
  }

  #textOf({ formatId, format, shown }: CellKind, value: xlsx.CellObject['v']): string {
    if (formatId === GENERAL) return general(value)
    if (format === '@' && typeof value === 'string') return value
    const known = shown.get(value)
    if (known !== undefined) return known
    const text: string = xlsx.SSF.format(formatId, value, this.#formatting)
    if (shown.size === MOST_SHOWN) shown.clear()
    shown.set(value, text)
    return text
  }

  #kindOf(attributes: string): CellKind {
    const said = new Map(
      [...attributes.matchAll(/ (\w+)="([^"]*)"/gu)].map(([, name, value]) => [name, value]),
    )
    for (const name of said.keys()) if (name !== 's' && name !== 't') throw new NotPlain()
    const style = said.get('s')
    const formatId = (style && this.#book.Styles?.CellXf?.[Number(style)]?.numFmtId) || GENERAL
    const format: unknown = xlsx.SSF.get_table()[formatId]
    // The library has defaults for numbers that the file does not define, and learns them on the way.
    if (typeof format !== 'string') throw new NotPlain()
    const kind = { type: said.get('t') ?? 'n', formatId, format, shown: new Map() }
    this.#kinds.set(attributes, kind)
    return kind
  }
}

function uncalculated({ type }: CellKind, formula: string | undefined): xlsx.CellObject | null {
  return type === 'n' && formula !== undefined ? { t: 'e', v: 0, w: UNCALCULATED } : null
}

function numberOf(text: string): number {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(number)) throw new NotPlain()
  return number
}

function truthOf(text: string | undefined): boolean {
  if (text !== '1' && text !== '0') throw new NotPlain()
  return text === '1'
}

/** As shown without a format: rounded to eleven signs. */
function general(value: xlsx.CellObject['v']): string {
  const plain = String(value)
  const isWhole = typeof value === 'string' || (plain.length <= 11 && !plain.includes('e'))
  return isWhole && typeof value !== 'boolean' ? plain : xlsx.SSF.format('General', value)
}
