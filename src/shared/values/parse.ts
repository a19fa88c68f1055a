/** From what someone typed, pasted or sent to the value that a field keeps. */
import type { CellValue } from '../changes/change.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import { dayOfSerial, deriveDeadline, parseDay } from './date.ts'
import { parseMonth } from './month.ts'
import { type ReadNumber, readNumber } from './number.ts'
import { cleanText, foldText, isNoneWord, lineText, shortText } from './text.ts'
import { readKnownWords, splitWords } from './words.ts'

export type Parsed = { ok: true; value: CellValue } | { ok: false; message: string }

/** Longest text that a cell of Excel can hold; longer text would be cut on export. */
const MAX_TEXT = 32_767

/** Excel keeps 15 digits of a number; the ones behind have already become zeros. */
const EXCEL_DIGITS = 15

const accept = (value: CellValue): Parsed => ({ ok: true, value })
const refuse = (message: string): Parsed => ({ ok: false, message })

/**
 * Reads one cell. Empty and "none" signs (`/`, `—`, 无) become null in every field but text.
 * The message of a refusal says what was read and what the field expects.
 */
export function parseValue(field: FieldDefinition, raw: unknown, vocabulary: Vocabulary): Parsed {
  if (raw === null || raw === undefined || raw === '') return accept(null)
  if (Array.isArray(raw))
    return field.type === 'words'
      ? parseWritten(field, raw.join('、'), vocabulary)
      : refuseRaw(field)
  if (typeof raw === 'number') return parseNumeric(field, raw, vocabulary)
  if (typeof raw === 'boolean') return parseWritten(field, raw ? '是' : '否', vocabulary)
  if (typeof raw !== 'string') return refuseRaw(field)
  return parseWritten(field, raw, vocabulary)
}

function refuseRaw(field: FieldDefinition): Parsed {
  return refuse(`“${field.label}”不接受这样的内容`)
}

function parseWritten(field: FieldDefinition, raw: string, vocabulary: Vocabulary): Parsed {
  const text = cleanText(raw)
  if (text.length > MAX_TEXT) return refuse(`“${field.label}”超过 ${MAX_TEXT} 字，请缩短`)
  if (text === '') return accept(null)
  switch (field.type) {
    case 'text':
      if (field.form === 'month') return parseFormed(field, text, vocabulary)
      return accept(field.check === undefined ? lineText(text) || null : parseCode(text))
    case 'longText':
      return accept(text)
    case 'words':
      return parseWords(field, text, vocabulary)
    case 'choice':
      return parseChoice(field, text, vocabulary)
    case 'date':
      return parseDate(field, text, vocabulary)
    case 'integer':
    case 'decimal':
      return parseAmount(field, text)
  }
}

function parseFormed(field: FieldDefinition, text: string, vocabulary: Vocabulary): Parsed {
  const month = parseMonth(text)
  if (month !== null || isNoneWord(text)) return accept(month)
  if (field.open === true) return accept(lineText(text))
  return refuse(`“${shortText(text)}”不是月份，${field.label}请写成 ${vocabulary.year}-04`)
}

/** A code or phone in one spelling; none where a sign says that there is none. */
function parseCode(text: string): string | null {
  return isNoneWord(text) ? null : foldText(text).toUpperCase()
}

function parseWords(field: FieldDefinition, text: string, vocabulary: Vocabulary): Parsed {
  if (field.choices === undefined) return accept(someWords(splitWords(text)))
  const known = vocabulary.words[field.choices]
  const read = readKnownWords(text, known.find)
  if (read.ok) return accept(someWords(read.words))
  return refuse(
    `“${shortText(read.unknown)}”不是${field.label}，可填：${shortText(known.names.join('、'))}`,
  )
}

function someWords(words: string[]): string[] | null {
  return words.length === 0 ? null : words
}

function parseChoice(field: FieldDefinition, text: string, vocabulary: Vocabulary): Parsed {
  if (isNoneWord(text)) return accept(null)
  const words = field.choices === undefined ? undefined : vocabulary.words[field.choices]
  const found = words?.find(text)
  if (found != null) return accept(found)
  if (field.open === true) return accept(text)
  return refuse(`“${shortText(text)}”不是${field.label}，可填：${words?.names.join('、') ?? ''}`)
}

function parseDate(field: FieldDefinition, text: string, vocabulary: Vocabulary): Parsed {
  if (isNoneWord(text)) return accept(null)
  const day =
    parseDay(text) ?? (/[底末前]/u.test(text) ? deriveDeadline(text, vocabulary.year) : null)
  if (day !== null) return accept(day)
  return refuse(`“${shortText(text)}”不是日期，${field.label}请写到日，如 ${vocabulary.year}-04-30`)
}

function parseAmount(field: FieldDefinition, text: string): Parsed {
  if (isNoneWord(text)) return accept(null)
  const read = readNumber(text, field.unit)
  if (read.ok) return checkAmount(field, read.amount)
  const unit = field.unit === undefined ? '' : `（单位：${field.unit}）`
  return refuse(`“${shortText(text)}”${WHY_NO_NUMBER[read.reason]}，${field.label}请填数字${unit}`)
}

const WHY_NO_NUMBER: Record<(ReadNumber & { ok: false })['reason'], string> = {
  approximate: '只是约数',
  range: '是一个范围',
  several: '不止一个数字',
  unit: '的单位换算不了',
  noNumber: '不是数字',
}

function parseNumeric(field: FieldDefinition, raw: number, vocabulary: Vocabulary): Parsed {
  if (!Number.isFinite(raw)) return refuseRaw(field)
  switch (field.type) {
    case 'integer':
    case 'decimal':
      // Formulas leave binary dust such as 0.30000000000000004, which no spreadsheet shows.
      return checkAmount(field, withoutDust(raw))
    case 'date':
      return parseSerial(field, raw)
    case 'words':
    case 'choice':
    case 'text':
    case 'longText':
      return Math.abs(raw) < 10 ** EXCEL_DIGITS
        ? parseWritten(field, String(raw), vocabulary)
        : refuse(`数字超过 ${EXCEL_DIGITS} 位，末尾已不可靠，${field.label}请以文本重新填写`)
  }
}

/** Excel's digits of a number; a number that is written in fewer has no dust. */
function withoutDust(raw: number): number {
  return String(raw).length <= EXCEL_DIGITS ? raw : Number(raw.toPrecision(EXCEL_DIGITS))
}

/** A whole number is an Excel serial; 2022.1 could be January or October, so it is not guessed. */
function parseSerial(field: FieldDefinition, raw: number): Parsed {
  const day = raw > 30_000 ? dayOfSerial(raw) : null
  return day === null
    ? refuse(`数字 ${raw} 不是日期，${field.label}请写成 2023-04-30`)
    : accept(day)
}

function checkAmount(field: FieldDefinition, amount: number): Parsed {
  if (field.type === 'integer' && !Number.isSafeInteger(amount))
    return refuse(`${field.label}应为整数，不能是 ${amount}`)
  if (field.min !== undefined && amount < field.min)
    return refuse(`${field.label}不能小于 ${field.min}，现为 ${amount}`)
  if (field.max !== undefined && amount > field.max)
    return refuse(`${field.label}不能大于 ${field.max}，现为 ${amount}`)
  return accept(amount)
}
