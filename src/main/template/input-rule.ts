/** Which values a cell of a form offers or takes, by the definition of its field. */
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { serialOfDay } from '../../shared/values/date.ts'

/** A data validation in Excel's terms. */
export interface InputRule {
  /** What is to be entered; without it anything, and the rule only tells what to write. */
  takes?:
    | { type: 'list'; words: readonly string[] }
    | { type: 'whole' | 'decimal' | 'date'; least: number; most?: number }
  /** Told where something else is entered; `asks` leaves it to whoever entered it. */
  error?: { text: string; asks: boolean }
  title: string
  /** Shown while the cell is selected. */
  prompt: string
}

/** Excel's limits for an input message. */
const MAX_TITLE = 32
const MAX_PROMPT = 255

/** No number of an office lies below. */
const LEAST = -1e12

const LEAST_DAY = '1990-01-01'

/** @param words What may be chosen, or is offered where anything may stand. */
export function inputRule(
  field: FieldDefinition,
  words: readonly string[],
  prompt: string,
): InputRule {
  return {
    ...(isChoice(field, words) ? choiceRule(field, words) : valueRule(field)),
    title: field.label.slice(0, MAX_TITLE),
    prompt: prompt.slice(0, MAX_PROMPT),
  }
}

function isChoice({ choices }: FieldDefinition, words: readonly string[]): boolean {
  return choices !== undefined || words.length > 0
}

type Taking = Pick<InputRule, 'takes' | 'error'>

function choiceRule(field: FieldDefinition, words: readonly string[]): Taking {
  return {
    takes: { type: 'list', words },
    ...(field.open === true || field.choices === undefined
      ? {}
      : { error: { text: '请从下拉列表中选择', asks: false } }),
  }
}

/** A number or a day within the bounds of its field; what is written otherwise is only asked about. */
function valueRule({ type, unit, min, max }: FieldDefinition): Taking {
  switch (type) {
    case 'decimal':
    case 'integer': {
      const counted = unit === undefined ? '' : `（单位：${unit}）`
      return {
        takes: {
          type: type === 'integer' ? 'whole' : 'decimal',
          least: min ?? LEAST,
          ...(max === undefined ? {} : { most: max }),
        },
        error: { text: `一般只填数字${counted}。按所写保留吗？`, asks: true },
      }
    }
    case 'date':
      return {
        takes: { type: 'date', least: serialOfDay(LEAST_DAY) },
        error: { text: '一般写成年-月-日，如 2023-04-30。按所写保留吗？', asks: true },
      }
    default:
      return {}
  }
}
