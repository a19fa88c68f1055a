/** From what someone typed, pasted or sent to the value that a field keeps. */
import type { CellValue } from '../changes/change.ts'
import { readIndustry } from '../enterprises/industries.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import { fieldWords, keptWord } from '../lists/field-words.ts'
import { TAGS } from '../lists/tags.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import { dayOfSerial, deriveDeadline, isMonthAlone, isMonthUnclear, parsePlanDay } from './date.ts'
import { parseMonth, parseQuarter } from './month.ts'
import { type ReadNumber, readNumber, times } from './number.ts'
import { cleanText, foldText, isNoneWord, lineText, shortText } from './text.ts'
import { readKnownWords, readOpenWords, splitWords } from './words.ts'

export type Parsed = { ok: true; value: CellValue } | { ok: false; message: string }

/** A value that was read although what stands there does not say exactly that. */
export interface Inexact {
  code: 'APPROXIMATE' | 'MONTH_ONLY' | 'DIGITS_LOST'
  /** What is inexact in it: “约3吨”只是约数. */
  why: string
  /** What to write instead: VOCs减排量请填数字（单位：吨）. */
  ask: string
}

/** As `Parsed`, of a text that nobody can be asked about on the spot. */
export type Reading =
  | { ok: true; value: CellValue; inexact?: Inexact }
  | { ok: false; message: string }

/** Longest text that a cell of Excel can hold; longer text would be cut on export. */
const MAX_TEXT = 32_767

/** Excel keeps 15 digits of a number; the ones behind have already become zeros. */
const EXCEL_DIGITS = 15

const accept = (value: CellValue): Reading => ({ ok: true, value })
const refuse = (message: string): Reading & Parsed => ({ ok: false, message })

/**
 * Reads one cell that someone is filling in: as `readValue`, but what is inexact is refused, for
 * there is someone to write it exactly.
 */
export function parseValue(field: FieldDefinition, raw: unknown, vocabulary: Vocabulary): Parsed {
  const reading = readValue(field, raw, vocabulary)
  if (!reading.ok || reading.inexact === undefined) return reading
  return refuse(`${reading.inexact.why}，${reading.inexact.ask}`)
}

/**
 * Reads one cell. Empty and "none" signs (`/`, `—`, 无) become null in every field but text.
 * The message of a refusal says what was read and what the field expects. A number that does not
 * name its unit is multiplied by `factor`, where the header names another unit than the field's.
 */
export function readValue(
  field: FieldDefinition,
  raw: unknown,
  vocabulary: Vocabulary,
  factor = 1,
): Reading {
  if (raw === null || raw === undefined || raw === '') return accept(null)
  if (Array.isArray(raw)) return readListed(field, raw, vocabulary)
  if (typeof raw === 'number') return readNumeric(field, raw, vocabulary, factor)
  if (typeof raw === 'boolean') return readWritten(field, raw ? '是' : '否', vocabulary, factor)
  if (typeof raw !== 'string') return refuseRaw(field)
  return readWritten(field, raw, vocabulary, factor)
}

/** Words that are told one by one may hold the signs at which a cell is split: 一厂、二厂联合体. */
function readListed(
  field: FieldDefinition,
  raw: readonly unknown[],
  vocabulary: Vocabulary,
): Reading {
  if (field.type !== 'words') return refuseRaw(field)
  const joined = raw.join('、')
  if (fieldWords(field, vocabulary) !== null) return readWritten(field, joined, vocabulary, 1)
  if (joined.length > MAX_TEXT) return tooLong(field)
  const words = raw
    .map((word) => lineText(String(word ?? '')))
    .filter((word) => splitWords(word).length > 0)
  return accept(someWords([...new Set(words)]))
}

function tooLong(field: FieldDefinition): Reading {
  return refuse(`“${field.label}”超过 ${MAX_TEXT} 字，请缩短`)
}

function refuseRaw(field: FieldDefinition): Reading {
  return refuse(`“${field.label}”不接受这样的内容`)
}

function readWritten(
  field: FieldDefinition,
  raw: string,
  vocabulary: Vocabulary,
  factor: number,
): Reading {
  const text = field.type === 'text' ? lineText(raw) : cleanText(raw)
  if (text.length > MAX_TEXT) return tooLong(field)
  if (text === '') return accept(null)
  switch (field.type) {
    case 'text':
      if (field.form !== undefined) return readFormed(field, text, vocabulary)
      if (field.check === undefined) return accept(text)
      return field.check === 'industry' ? accept(parseIndustry(text)) : readCode(field, text)
    case 'longText':
      return accept(text)
    case 'words':
      return readWords(field, text, vocabulary)
    case 'choice':
      return readChoice(field, text, vocabulary)
    case 'date':
      return readDate(field, text, vocabulary)
    case 'integer':
    case 'decimal':
      return readAmount(field, text, factor)
  }
}

function readFormed(field: FieldDefinition, text: string, vocabulary: Vocabulary): Reading {
  const isQuarter = field.form === 'quarter'
  const month = isQuarter ? parseQuarter(text, vocabulary.year) : parseMonth(text)
  if (month !== null || isNoneWord(text)) return accept(month)
  if (field.open === true) return accept(text)
  const [what, example] = isQuarter
    ? ['季度', `${vocabulary.year}年二季度`]
    : ['月份', `${vocabulary.year}-04`]
  return refuse(`“${shortText(text)}”不是${what}，${field.label}请写成 ${example}`)
}

/** How a spreadsheet shows many digits in a narrow column, and writes them into a text file. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/u

function readCode(field: FieldDefinition, text: string): Reading {
  const code = parseCode(text)
  if (code === null || !SCIENTIFIC.test(code)) return accept(code)
  const why = `“${code}”是科学记数，后面的数字已经丢失`
  const ask = `${field.label}请以文本重新填写`
  return { ok: true, value: code, inexact: { code: 'DIGITS_LOST', why, ask } }
}

/** A code or phone in one spelling; none where a sign says that there is none. */
function parseCode(text: string): string | null {
  // Who knows Excel writes '0511 so that the digits stay as they are.
  const digits = text.replace(/^['’](?=\d)/u, '')
  return isNoneWord(digits) ? null : foldText(digits).toUpperCase()
}

/** By name or code; none where a sign says that there is none. */
function parseIndustry(text: string): string | null {
  return isNoneWord(text) ? null : readIndustry(text)
}

function readWords(field: FieldDefinition, text: string, vocabulary: Vocabulary): Reading {
  const known = fieldWords(field, vocabulary)
  if (known === null && field.bears === TAGS.key)
    return accept(someWords(readOpenWords(text, vocabulary.tags)))
  if (known === null) return accept(someWords(splitWords(text)))
  const read = readKnownWords(text, known)
  if (read.ok) return accept(someWords(read.words.map((word) => String(keptWord(field, word)))))
  if (field.open === true) return accept(someWords(readOpenWords(text, known)))
  return refuse(
    `“${shortText(read.unknown)}”不是${field.label}，可填：${shortText(known.names.join('、'))}`,
  )
}

function someWords(words: string[]): string[] | null {
  return words.length === 0 ? null : words
}

function readChoice(field: FieldDefinition, text: string, vocabulary: Vocabulary): Reading {
  const words = fieldWords(field, vocabulary)
  const found = words?.find(text)
  if (found != null) return accept(keptWord(field, found))
  if (isNoneWord(text)) return accept(null)
  if (field.open === true) return accept(text)
  return refuse(`“${shortText(text)}”不是${field.label}，可填：${words?.names.join('、') ?? ''}`)
}

/** A day; a month alone is its last day, and said not to be exact. */
function readDate(field: FieldDefinition, text: string, vocabulary: Vocabulary): Reading {
  const day = parsePlanDay(text, vocabulary.year)
  if (day !== null || isNoneWord(text)) return accept(day)
  const ask = `${field.label}请写到日，如 ${vocabulary.year}-04-30`
  if (isMonthUnclear(text)) return refuse(`“${shortText(text)}”分不清 1 月和 10 月，${ask}`)
  const isMonth = isMonthAlone(text)
  const meant = isMonth || /[底末前]/u.test(text) ? deriveDeadline(text, vocabulary.year) : null
  if (meant === null) return refuse(`“${shortText(text)}”不是日期，${ask}`)
  if (!isMonth) return accept(meant)
  const why = `“${shortText(text)}”没有写到日`
  return { ok: true, value: meant, inexact: { code: 'MONTH_ONLY', why, ask } }
}

function readAmount(field: FieldDefinition, text: string, factor: number): Reading {
  if (isNoneWord(text)) return accept(null)
  const read = readNumber(text, field.unit)
  const unit = field.unit === undefined ? '' : `（单位：${field.unit}）`
  const ask = `${field.label}请填数字${unit}`
  if (!read.ok) return refuse(`“${shortText(text)}”${WHY_NO_NUMBER[read.reason]}，${ask}`)
  // A unit in the cell itself goes before that of its header.
  const amount = read.hasUnit ? read.amount : scaled(read.amount, factor)
  const checked = checkAmount(field, amount)
  if (!checked.ok || !read.isAbout) return checked
  const why = `“${shortText(text)}”只是约数`
  return { ...checked, inexact: { code: 'APPROXIMATE', why, ask } }
}

const scaled = (amount: number, factor: number) => (factor === 1 ? amount : times(amount, factor))

const WHY_NO_NUMBER: Record<(ReadNumber & { ok: false })['reason'], string> = {
  limit: '只说了上限',
  range: '是一个范围',
  several: '不止一个数字',
  unit: '的单位换算不了',
  noNumber: '不是数字',
}

function readNumeric(
  field: FieldDefinition,
  raw: number,
  vocabulary: Vocabulary,
  factor: number,
): Reading {
  if (!Number.isFinite(raw)) return refuseRaw(field)
  switch (field.type) {
    case 'integer':
    case 'decimal':
      // Formulas leave binary dust such as 0.30000000000000004, which no spreadsheet shows.
      return checkAmount(field, withoutDust(scaled(raw, factor)))
    case 'date':
      return readSerial(field, raw, vocabulary)
    case 'words':
    case 'choice':
    case 'text':
    case 'longText':
      return Math.abs(raw) < 10 ** EXCEL_DIGITS
        ? readWritten(field, String(raw), vocabulary, factor)
        : refuse(`数字超过 ${EXCEL_DIGITS} 位，末尾已不可靠，${field.label}请以文本重新填写`)
  }
}

/** Excel's digits of a number; a number that is written in fewer has no dust. */
function withoutDust(raw: number): number {
  return String(raw).length <= EXCEL_DIGITS ? raw : Number(raw.toPrecision(EXCEL_DIGITS))
}

/** A whole number is an Excel serial; 2022.04 was written as a month. */
function readSerial(field: FieldDefinition, raw: number, vocabulary: Vocabulary): Reading {
  if (isMonthAlone(String(raw))) return readDate(field, String(raw), vocabulary)
  const day = raw > 30_000 ? dayOfSerial(raw) : null
  return day === null
    ? refuse(`数字 ${raw} 不是日期，${field.label}请写成 2023-04-30`)
    : accept(day)
}

function checkAmount(field: FieldDefinition, amount: number): Reading {
  if (field.type === 'integer' && !Number.isSafeInteger(amount))
    return refuse(`${field.label}应为整数，不能是 ${amount}`)
  if (field.min !== undefined && amount < field.min)
    return refuse(`${field.label}不能小于 ${field.min}，现为 ${amount}`)
  if (field.max !== undefined && amount > field.max)
    return refuse(`${field.label}不能大于 ${field.max}，现为 ${amount}`)
  return accept(amount)
}
