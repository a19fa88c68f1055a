/**
 * Conditions on the rows of a special ledger as people write and read them: 面积≥100；在线监控=已安装、
 * 已联网；淘汰日期≥2023-01-01. All of them have to hold; a field alone says that something stands there.
 */
import type { Cells, CellValue } from '../../changes/change.ts'
import { isEmpty, withCell } from '../../changes/rows.ts'
import { isDay, sameDayOf } from '../../schedule/days.ts'
import { type Renames, withWordsReplaced, wordTest } from '../../values/words.ts'
import { foldHeader } from '../header-words.ts'

export interface Condition {
  /** Key of the field. */
  field: string
  /** Whether a word is one of them; null where anything may stand there. */
  says: ((word: string) => boolean) | null
  /** The words as they are written. */
  words: string
  /** An amount, or a day `YYYY-MM-DD`. */
  min: number | string | null
  max: number | string | null
}

const BETWEEN = /[；;\n]+/u
const SIGN = /≥|≤|>=|<=|[=＝]/u

type Sign = '≥' | '≤' | '='

const SIGNS: Record<string, Sign> = {
  '>=': '≥',
  '<=': '≤',
  '＝': '=',
  '≥': '≥',
  '≤': '≤',
  '=': '=',
}

/** 面积 ≥ 100, by its parts. */
export interface ConditionPiece {
  name: string
  /** null where the field stands alone. */
  sign: Sign | null
  rest: string
}

export function conditionPieces(text: string): ConditionPiece[] {
  return text
    .split(BETWEEN)
    .filter((written) => written.trim() !== '')
    .map((written) => {
      const found = SIGN.exec(written)
      const end = found?.index ?? written.length
      return {
        name: written.slice(0, end).trim(),
        sign: SIGNS[found?.[0] ?? ''] ?? null,
        rest: written.slice(end + (found?.[0].length ?? 0)).trim(),
      }
    })
}

/** The cells of requirements and assessed items in which conditions are written. */
export const CONDITION_PARTS = ['scope', 'done'] as const
export type ConditionPart = (typeof CONDITION_PARTS)[number]

/** A requirement or an assessed item of a file with each of its conditions written anew. */
export function withConditions<Bearer extends Partial<Record<ConditionPart, string | undefined>>>(
  bearer: Bearer,
  write: (text: string) => string,
): Bearer {
  const written = CONDITION_PARTS.flatMap((part) => {
    const text = bearer[part]
    return text === undefined ? [] : [[part, write(text)] as const]
  })
  return { ...bearer, ...Object.fromEntries(written) }
}

/** The conditions of a requirement as text. Where none are written, those of older cells. */
export function conditionsText(goal: Cells, part: ConditionPart): string {
  const written = goal[part] ?? null
  return isEmpty(written) ? olderConditionsText(goal, part) : String(written)
}

/** The one condition that ledgers kept before in three cells: field, words, least number. */
function olderConditionsText(goal: Cells, part: ConditionPart): string {
  const field = goal[`${part}Field`] ?? null
  if (isEmpty(field)) return ''
  const [words, least] = [goal[`${part}Values`], goal[`${part}Min`]]
  if (typeof least === 'number') return `${field}≥${least}`
  return Array.isArray(words) && words.length > 0 ? `${field}=${words.join('、')}` : String(field)
}

/** Whether it is counted by what stands in the older cells. */
export function isOlder(goal: Cells, part: ConditionPart): boolean {
  return isEmpty(goal[part]) && conditionsText(goal, part) !== ''
}

/** Without the older cells, which would count again if what is written by now were cleared. */
export function withoutOlderCells(goal: Cells, part: ConditionPart): Cells {
  return ['Field', 'Values', 'Min'].reduce(
    (cells, end) => withCell(cells, `${part}${end}`, null),
    goal,
  )
}

/** Those whose field is there; of two that are called alike the first is meant. */
export function readConditions(
  text: string,
  fields: readonly { key: string; label: string }[],
): Condition[] {
  const keys = new Map(fields.toReversed().map(({ key, label }) => [foldHeader(label), key]))
  return conditionPieces(text).flatMap(({ name, sign, rest }) => {
    const field = keys.get(foldHeader(name))
    if (field === undefined) return []
    const words = sign === '=' ? rest : ''
    const says = words === '' ? null : wordTest(words)
    const [min, max] = [sign === '≥' ? boundOf(rest) : null, sign === '≤' ? boundOf(rest) : null]
    return [{ field, says, words, min, max }]
  })
}

function boundOf(rest: string): number | string {
  return isDay(rest) ? rest : Number(rest)
}

/** The same conditions after fields were given other names. */
export function withFieldsRenamed(text: string, names: Renames): string {
  const folded = new Map([...names].map(([old, name]) => [foldHeader(old), name]))
  return withPieces(text, (piece) => {
    const name = folded.get(foldHeader(piece.name)) ?? null
    return name === null ? piece : { ...piece, name }
  })
}

/**
 * The same after words were given other names.
 * @param namesIn by the folded name of a field in which they may stand
 */
export function withValuesRenamed(text: string, namesIn: ReadonlyMap<string, Renames>): string {
  return withPieces(text, (piece) => {
    const names = piece.sign === '=' ? namesIn.get(foldHeader(piece.name)) : undefined
    const rest = names === undefined ? piece.rest : withWordsReplaced(piece.rest, names)
    return rest === piece.rest ? piece : { ...piece, rest }
  })
}

/** Days and months, and nothing else, with signs between them. */
const TIMES = /^\d{4}-\d{2}(?:-\d{2})?(?:[、,，;；]\s*\d{4}-\d{2}(?:-\d{2})?)*$/u
const TIME = /(\d{4})-\d{2}(?:-\d{2})?/gu

/** The same for another year: days and months of the one year are those of the other. */
export function withYearMoved(text: string, from: number, to: number): string {
  return withPieces(text, (piece) => {
    if (!TIMES.test(piece.rest)) return piece
    const rest = piece.rest.replaceAll(TIME, (time, year) =>
      Number(year) !== from ? time : isDay(time) ? sameDayOf(time, to) : `${to}${time.slice(4)}`,
    )
    return rest === piece.rest ? piece : { ...piece, rest }
  })
}

/** The text stays as it was written where no piece becomes another one. */
function withPieces(text: string, change: (piece: ConditionPiece) => ConditionPiece): string {
  const pieces = conditionPieces(text)
  const changed = pieces.map(change)
  if (changed.every((piece, at) => piece === pieces[at])) return text
  return changed.map(({ name, sign, rest }) => `${name}${sign ?? ''}${rest}`).join('；')
}

export function fulfilsAll(conditions: readonly Condition[], cells: Cells): boolean {
  return conditions.every((condition) => fulfils(condition, cells))
}

function fulfils({ field, says, min, max }: Condition, cells: Cells): boolean {
  const value = cells[field]
  if (value === undefined || isEmpty(value)) return false
  if (min !== null || max !== null) return reaches(value, min) && reaches(max, value)
  if (says === null) return true
  return Array.isArray(value) ? value.some(says) : says(String(value))
}

/** Amounts are compared with amounts, days with days; null sets no bound. */
function reaches(value: CellValue, bound: CellValue): boolean {
  if (value === null || bound === null) return true
  if (typeof value === 'number' && typeof bound === 'number') return value >= bound
  return typeof value === 'string' && typeof bound === 'string' && value >= bound
}
