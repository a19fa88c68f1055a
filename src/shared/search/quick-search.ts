/** Quick search: every word typed must occur in some text of the row, or in its pinyin. */
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { formatValue } from '../values/format.ts'
import { foldText } from '../values/text.ts'
import { pinyinOf } from './pinyin.ts'

/** The pinyin of long descriptions would match nearly everything. */
const LONGEST_WITH_PINYIN = 40

const isSearched = (field: FieldDefinition) =>
  field.type !== 'integer' && field.type !== 'decimal' && field.type !== 'date'

/** `place` is where the row probably stands among those prepared last; a wrong one only costs time. */
export type RowTest = (row: Row, place: number) => boolean

/** Does something for each row when there is time; what it returns rules the work. */
export type InTurn<Work> = (rows: readonly Row[], act: (row: Row, place: number) => void) => Work

/** Texts made ready, in the order of their rows. */
interface Prepared {
  rows: readonly Row[]
  entries: Entry[]
}

export interface RowSearch {
  /** The test of rows for what was typed. */
  testFor(typed: string): RowTest
  /** Makes the texts of rows ready, so that a search need not; returns what `inTurn` does. */
  prepare<Work>(rows: readonly Row[], inTurn: InTurn<Work>): Work
}

/**
 * What is searched in a row. Words with Chinese signs can only occur in `text`, others only in
 * `latin`, which has half the bytes.
 */
interface Entry {
  text: string
  latin: string
  /** The narrowing search in which the row has failed: it need not be asked again. */
  failedIn: number
}

/** A search over one list; the texts of a row are made ready once, when it is first asked for. */
export function rowSearch(list: ListDefinition): RowSearch {
  const fields = list.fields.filter(isSearched)
  const entries = new WeakMap<Row, Entry>()
  const entryOf = (row: Row): Entry => {
    const known = entries.get(row)
    if (known !== undefined) return known
    const filled = fields.filter((field) => row.cells[field.key] !== undefined)
    const entry = entryFrom(
      filled.map((field) => spellingOf(formatValue(field, row.cells[field.key]))),
    )
    entries.set(row, entry)
    return entry
  }

  // Beside the map, which is far slower to ask: a search asks for every row.
  let prepared: Prepared = { rows: [], entries: [] }
  const entryAt = ({ rows, entries: inOrder }: Prepared, row: Row, place: number): Entry =>
    (rows[place] === row ? inOrder[place] : undefined) ?? entryOf(row)

  let last: { typed: string; words: readonly string[]; test: RowTest } | null = null
  let search = 0
  const testFor = (typed: string) => {
    if (last?.typed === typed) return last.test
    const words = typed.split(/\s+/u).map(foldText)
    if (last === null || !narrows(last.words, words)) search += 1
    const own = search
    const inLatin = words.filter(isLatin)
    const inText = words.filter((word) => !isLatin(word))
    const test: RowTest = (row, place) => {
      const entry = entryAt(prepared, row, place)
      if (entry.failedIn === own) return false
      const isFound =
        inText.every((word) => entry.text.includes(word)) &&
        inLatin.every((word) => entry.latin.includes(word))
      if (!isFound) entry.failedIn = own
      return isFound
    }
    last = { typed, words, test }
    return test
  }
  return {
    testFor,
    prepare(rows, inTurn) {
      const before = prepared
      const inOrder: Entry[] = []
      prepared = { rows, entries: inOrder }
      return inTurn(rows, (row, place) => {
        // After an edit nearly all rows are those of before, and in their places.
        inOrder[place] = entryAt(before, row, place)
      })
    },
  }
}

/** True where whoever fails the old words must fail the new ones: someone types on. */
function narrows(old: readonly string[], now: readonly string[]): boolean {
  return old.every((word) => now.some((longer) => longer.includes(word)))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
const NOT_ASCII = /[^\u0000-\u007f]+/gu

const isLatin = (word: string) => word.search(NOT_ASCII) < 0

type Spelling = Pick<Entry, 'text' | 'latin'>

function entryFrom(spellings: readonly Spelling[]): Entry {
  return {
    text: spellings.map(({ text }) => text).join('\n'),
    latin: spellings.map(({ latin }) => latin).join('\n'),
    failedIn: 0,
  }
}

/** Kept, because the same words stand in many rows. */
const spellings = new Map<string, Spelling>()

function spellingOf(value: string): Spelling {
  // Codes and phones are short and all different, and no Chinese word occurs in them.
  if (isLatin(value)) return { text: '', latin: foldText(value) }
  const known = spellings.get(value)
  if (known !== undefined) return known
  const text = foldText(value)
  const isLong = text.length > LONGEST_WITH_PINYIN
  const latin = (isLong ? text : pinyinOf(text)).replaceAll(NOT_ASCII, '\n')
  if (!isLong) spellings.set(value, { text, latin })
  return { text, latin }
}
