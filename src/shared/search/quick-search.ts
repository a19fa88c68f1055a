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

/** Does something for each item when there is time; what it returns rules the work. */
export type InTurn<Work> = (items: readonly Row[], act: (row: Row, place: number) => void) => Work

/** Texts made ready, in the order of their rows. */
interface Prepared {
  rows: readonly Row[]
  entries: Entry[]
}

export interface RowSearch {
  /** The test of rows for what was typed. */
  testFor(typed: string): RowTest
  /**
   * Makes rows ready, so that a search need not: first their texts, of which it tells, then their
   * pinyin, which takes far longer. Returns what `inTurn` does.
   */
  prepare<Work>(rows: readonly Row[], onTexts: () => void, inTurn: InTurn<Work>): Work
}

/** True where pinyin is looked into for what was typed; Chinese words are found without. */
export function wantsPinyin(typed: string): boolean {
  return wordsOf(typed).some((word) => word !== '' && isLatin(word))
}

/**
 * What is searched in a row. Words with Chinese signs can only occur in `text`, others only in
 * `latin`, which has half the bytes.
 */
interface Entry {
  text: string
  /** null until it is asked for. */
  latin: string | null
  /** The narrowing search in which the row has failed: it need not be asked again. */
  failedIn: number
}

/** A search over one list; the texts of a row are made ready once, when it is first asked for. */
export function rowSearch(list: ListDefinition): RowSearch {
  const fields = list.fields.filter(isSearched)
  /** What `read` makes of each text of a row; someone waits for those of a hundred thousand rows. */
  const linesOf = ({ cells }: Row, read: (value: string) => string): string => {
    const lines: string[] = []
    for (const field of fields) {
      const value = cells[field.key]
      const line = value === undefined ? '' : read(formatValue(field, value))
      if (line !== '') lines.push(line)
    }
    return lines.join('\n')
  }
  const entries = new WeakMap<Row, Entry>()
  const entryOf = (row: Row): Entry => {
    const known = entries.get(row)
    if (known !== undefined) return known
    const entry = { text: linesOf(row, chineseOf), latin: null, failedIn: 0 }
    entries.set(row, entry)
    return entry
  }
  const latinOf = (entry: Entry, row: Row): string => {
    entry.latin ??= linesOf(row, spellingOf)
    return entry.latin
  }

  // Beside the map, which is far slower to ask: a search asks for every row.
  let prepared: Prepared = { rows: [], entries: [] }
  const entryAt = ({ rows, entries: inOrder }: Prepared, row: Row, place: number): Entry =>
    (rows[place] === row ? inOrder[place] : undefined) ?? entryOf(row)

  let last: { typed: string; words: readonly string[]; test: RowTest } | null = null
  let search = 0
  const testFor = (typed: string) => {
    if (last?.typed === typed) return last.test
    const words = wordsOf(typed)
    if (last === null || !narrows(last.words, words)) search += 1
    const own = search
    const inLatin = words.filter(isLatin)
    const inText = words.filter((word) => !isLatin(word))
    const test: RowTest = (row, place) => {
      const entry = entryAt(prepared, row, place)
      if (entry.failedIn === own) return false
      const isFound =
        inText.every((word) => entry.text.includes(word)) &&
        inLatin.every((word) => latinOf(entry, row).includes(word))
      if (!isFound) entry.failedIn = own
      return isFound
    }
    last = { typed, words, test }
    return test
  }
  return {
    testFor,
    prepare(rows, onTexts, inTurn) {
      const before = prepared
      const inOrder: Entry[] = []
      prepared = { rows, entries: inOrder }
      return inTurn([...rows, ...rows], (row, place) => {
        // After an edit nearly all rows are those of before, and in their places.
        if (place < rows.length) inOrder[place] = entryAt(before, row, place)
        else latinOf(inOrder[place - rows.length] ?? entryOf(row), row)
        if (place === rows.length - 1) onTexts()
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
const LATIN = /^[\u0000-\u007f]*$/

const isLatin = (word: string) => LATIN.test(word)

const wordsOf = (typed: string) => typed.split(/\s+/u).map(foldText)

/** Codes and phones are short and all different, and no Chinese word occurs in them. */
const chineseOf = (value: string) => (isLatin(value) ? '' : foldText(value))

/** Kept, because the same words stand in many rows. */
const spellings = new Map<string, string>()

function spellingOf(value: string): string {
  if (isLatin(value)) return foldText(value)
  const known = spellings.get(value)
  if (known !== undefined) return known
  const text = foldText(value)
  const isLong = text.length > LONGEST_WITH_PINYIN
  const latin = (isLong ? text : pinyinOf(text)).replaceAll(NOT_ASCII, '\n')
  if (!isLong) spellings.set(value, latin)
  return latin
}
