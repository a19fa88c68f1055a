/** What keeps conditions from being read, or from ever being met. */
import type { Vocabulary } from '../../plan/vocabulary.ts'
import { isDay } from '../../schedule/days.ts'
import { isMonth, quarterOf } from '../../values/month.ts'
import { isNoneWord, shortText } from '../../values/text.ts'
import { readKnownWords, splitWords } from '../../values/words.ts'
import type { FieldDefinition } from '../definition.ts'
import { fieldWords } from '../field-words.ts'
import { foldHeader } from '../header-words.ts'
import { type ConditionPiece, conditionPieces } from './conditions.ts'

/**
 * What is wrong with them, as the end of a sentence; null where nothing is. With the words of the plan
 * at hand, what could stand in no such field is a fault too.
 */
export function conditionsFault(
  text: string,
  fields: readonly FieldDefinition[],
  vocabulary?: Vocabulary,
): string | null {
  for (const piece of conditionPieces(text)) {
    const fault = pieceFault(piece, fields, vocabulary)
    if (fault !== null) return fault
  }
  return null
}

function pieceFault(
  piece: ConditionPiece,
  fields: readonly FieldDefinition[],
  vocabulary: Vocabulary | undefined,
): string | null {
  const { name, sign, rest } = piece
  const field = fields.find(({ label }) => foldHeader(label) === foldHeader(name))
  if (field === undefined) return `指明的字段“${name}”不存在`
  if (sign === null) return null
  const isReadable =
    sign === '='
      ? saysWords(rest) || canSayNone(field, rest)
      : isDay(rest) || (rest !== '' && !Number.isNaN(Number(rest)))
  if (!isReadable)
    return `有读不懂的条件“${name}${sign}${rest}”，请写成“面积≥100；在线监控=已安装、已联网；安装日期≥2023-01-01”的样子`
  return vocabulary === undefined ? null : meetingFault(piece, field, vocabulary)
}

function saysWords(rest: string): boolean {
  return splitWords(rest).length > 0
}

/** 无 is kept as a word by text, and where it is one of the words to choose from. */
function canSayNone({ type, values }: FieldDefinition, rest: string): boolean {
  if (rest === '' || !isNoneWord(rest)) return false
  return type === 'text' || type === 'longText' || values?.includes(rest) === true
}

/** What could stand in no cell of the field. */
function meetingFault(
  { name, sign, rest }: ConditionPiece,
  field: FieldDefinition,
  vocabulary: Vocabulary,
): string | null {
  if (sign !== '=') {
    const isAmount = field.type === 'decimal' || field.type === 'integer'
    if (field.type === 'date' ? isDay(rest) : isAmount && !isDay(rest)) return null
    const why =
      field.type === 'date'
        ? '日期请写成 2023-01-01 的样子'
        : isAmount
          ? `“${name}”是数，不能与日期比较`
          : `“${name}”不是数字或日期字段`
    return `的条件“${name}${sign}${rest}”不能成立，${why}`
  }
  if (field.form !== undefined && field.open !== true) {
    const other = splitWords(rest).find((word) => !isKept(word, field.form))
    return other === undefined
      ? null
      : `的条件“${name}=${rest}”不能成立，“${other}”请写成 ${field.form === 'quarter' ? '2023-06（季度的末月）' : '2023-06'} 的样子`
  }
  const words = field.open === true ? null : fieldWords(field, vocabulary)
  if (words === null) return null
  // Only as it is kept: an alias stands in no cell.
  const find = (word: string) => (words.find(word) === word ? word : null)
  const read = readKnownWords(rest, { ...words, find })
  if (read.ok) return null
  return `的条件“${name}=${rest}”不能成立，“${read.unknown}”不是${name}，可写：${shortText(words.names.join('、'))}`
}

/** Whether a month or quarter is written as it is kept. */
function isKept(word: string, form: FieldDefinition['form']): boolean {
  return isMonth(word) && (form !== 'quarter' || quarterOf(word) === word)
}
