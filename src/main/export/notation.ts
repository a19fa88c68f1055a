/** What may be written in a column, in the words of someone who explains the form. */
import {
  type FieldDefinition,
  type ListDefinition,
  placeFields,
} from '../../shared/lists/definition.ts'
import { WHOLE_CITY } from '../../shared/lists/dispatches.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'

/** What a column of a district's workbook wants, and how it is said. */
export interface ColumnNotes {
  isWanted: boolean
  /** 必填, 应填 … */
  demand: string
  notation: string
  /** Words of a dropdown; none for any other field. */
  words: readonly string[]
  /** The program or the workbook as a whole has said it. */
  isGiven: boolean
}

export function columnNotes(
  list: ListDefinition,
  field: FieldDefinition,
  district: string,
  { words, year, towns }: Vocabulary,
): ColumnNotes {
  const all = field.choices === undefined ? [] : words[field.choices].names
  if (field.assigned === true)
    return {
      isWanted: false,
      demand: '不填',
      notation:
        list.hasFixedRows === true
          ? '供核对，请勿修改。'
          : `由程序编，请勿填写；新增${list.rowName}留空。`,
      words: all,
      isGiven: true,
    }
  const isPlace = field.choices === 'district' && placeFields(list).includes(field)
  if (isPlace && district !== WHOLE_CITY)
    return {
      isWanted: false,
      demand: '已填',
      notation: `本表只填${district}的${list.rowName}，新增行可不填。`,
      words: [district],
      isGiven: true,
    }
  const offered = field.offersTowns === true ? (towns.get(district) ?? []) : all
  return {
    ...wishFor(list, field),
    notation:
      field.offersTowns === true && offered.length > 0
        ? OFFERED
        : notationOf(list, field, all, year),
    words: offered,
    isGiven: false,
  }
}

const OFFERED = '从下拉列表中选择，没有合适的可自行填写。'

function wishFor(
  list: ListDefinition,
  field: FieldDefinition,
): Pick<ColumnNotes, 'isWanted' | 'demand'> {
  const isOneOf = list.oneOf.some((keys) => keys.includes(field.key))
  // A cell that the program fills by itself where nothing is said may stay empty.
  const isMust = isOneOf || (field.required === 'error' && field.initial === undefined)
  if (isMust) return { isWanted: true, demand: '必填' }
  if (field.required === 'warn') return { isWanted: true, demand: '应填，缺了会提醒' }
  return { isWanted: false, demand: '选填' }
}

/** The notations that `parseValue` reads for this field, with examples in the plan's year. */
function notationOf(
  list: ListDefinition,
  field: FieldDefinition,
  words: readonly string[],
  year: number,
): string {
  if (list.fields.some((other) => other.derivedFrom === field.key))
    return `照计划要求写，如“${year}年4月底前”“${year}年底前”或 ${year}-04-30。`
  switch (field.type) {
    case 'choice':
      return choiceNotation(field, words)
    case 'date':
      return `年-月-日，如 ${year}-04-30。`
    case 'integer':
    case 'decimal':
      return numberNotation(field)
    case 'words':
      return '可填多项，用顿号“、”分开。'
    case 'text':
    case 'longText':
      return textNotation(field)
  }
}

function choiceNotation(field: FieldDefinition, words: readonly string[]): string {
  const [first = ''] = words
  const source = field.open === true ? OFFERED : `从下拉列表中选择：${words.join('、')}。`
  return field.initial === 'first' ? `${source}不填按“${first}”。` : source
}

/** Units that are converted when they are written behind a number. */
const OTHER_UNITS: Record<string, string> = {
  万元: '“1.2亿元”“5000元”',
  吨: '“50公斤”',
}

function numberNotation({ unit, type, min, max }: FieldDefinition): string {
  const others = OTHER_UNITS[unit ?? '']
  return [
    type === 'integer' ? '填整数' : '只填数字',
    unit === undefined ? '' : `，单位${unit}`,
    max === undefined ? '' : `，${min ?? 0} 到 ${max}`,
    others === undefined ? '' : `；也可写明单位，如${others}`,
    '；没有的留空或写“/”。',
  ].join('')
}

function textNotation({ check }: FieldDefinition): string {
  switch (check) {
    case 'creditCode':
      return '18 位，按营业执照填写；没有的写“无”。'
    case 'phone':
      return '手机或带区号的座机，多个号码用“、”分开。'
    case 'industry':
      return '填 GB/T 4754 的行业代码（如 2641）或大类名称。'
    default:
      return '填文字。'
  }
}
