/** Conditions of a column filter: which a field has, what they are called, and who passes them. */
import type { CellValue } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import { foldText } from '../values/text.ts'
import { valuesOf } from './cell-values.ts'
import type { Condition, ConditionFilterModel, Test } from './filter-model.ts'

/** What the cells of a field are compared as. */
export type Measure = 'text' | 'number' | 'day'

export function measureOf({ type }: FieldDefinition): Measure {
  switch (type) {
    case 'integer':
    case 'decimal':
      return 'number'
    case 'date':
      return 'day'
    case 'text':
    case 'longText':
    case 'words':
    case 'choice':
      return 'text'
  }
}

/** The tests that a filter offers, by their names in Excel, the most usual first. */
export const TESTS_OF: Record<Measure, readonly (readonly [Test, string])[]> = {
  text: [
    ['contains', '包含'],
    ['notContains', '不包含'],
    ['startsWith', '开头是'],
    ['endsWith', '结尾是'],
    ['equals', '等于'],
    ['notEquals', '不等于'],
    ['empty', '为空'],
    ['filled', '非空'],
  ],
  number: [
    ['above', '大于'],
    ['atLeast', '大于或等于'],
    ['below', '小于'],
    ['atMost', '小于或等于'],
    ['between', '介于'],
    ['equals', '等于'],
    ['notEquals', '不等于'],
    ['empty', '为空'],
    ['filled', '非空'],
  ],
  day: [
    ['below', '早于'],
    ['above', '晚于'],
    ['between', '介于'],
    ['equals', '等于'],
    ['empty', '为空'],
    ['filled', '非空'],
  ],
}

export function operandCount(test: Test): 0 | 1 | 2 {
  if (test === 'empty' || test === 'filled') return 0
  return test === 'between' ? 2 : 1
}

type Passes = (value: CellValue | undefined) => boolean

/** Made ready once, because a filter is asked for every row. */
export function passesOf(
  field: FieldDefinition,
  { conditions, joined }: ConditionFilterModel,
): Passes {
  const tests = conditions.map((condition) => testOf(field, condition))
  return joined === 'and'
    ? (value) => tests.every((passes) => passes(value))
    : (value) => tests.some((passes) => passes(value))
}

function testOf(field: FieldDefinition, condition: Condition): Passes {
  const { test, operands } = condition
  if (test === 'empty') return isEmpty
  if (test === 'filled') return (value) => !isEmpty(value)
  if (measureOf(field) === 'text') return textTest(field, test, String(operands[0] ?? ''))
  return orderTest(test, operands)
}

/** Texts are compared folded, as everywhere: full and half width, case and spaces do not count. */
function textTest(field: FieldDefinition, test: Test, operand: string): Passes {
  const sought = foldText(operand)
  // Of a cell of several words one is enough, and for 不 none may.
  const has = (fits: (text: string) => boolean) => (value: CellValue | undefined) =>
    valuesOf(field, value).some((text) => fits(foldText(text)))
  const not = (passes: Passes) => (value: CellValue | undefined) => !passes(value)
  const contains = has((text) => text.includes(sought))
  const equals = has((text) => text === sought)
  switch (test) {
    case 'startsWith':
      return has((text) => text.startsWith(sought))
    case 'endsWith':
      return has((text) => text.endsWith(sought))
    case 'equals':
      return equals
    case 'notEquals':
      return not(equals)
    case 'notContains':
      return not(contains)
    default:
      return contains
  }
}

/** Numbers and ISO days are both ordered by `<`; an empty cell is only unequal to anything. */
function orderTest(test: Test, [first = '', second = first]: Condition['operands']): Passes {
  // 介于 is meant in either order.
  const [low, high] = first <= second ? [first, second] : [second, first]
  const fits = (value: string | number): boolean => {
    switch (test) {
      case 'above':
        return value > first
      case 'atLeast':
        return value >= first
      case 'below':
        return value < first
      case 'atMost':
        return value <= first
      case 'between':
        return value >= low && value <= high
      case 'notEquals':
        return value !== first
      default:
        return value === first
    }
  }
  return (value) =>
    typeof value === typeof first && (typeof value === 'string' || typeof value === 'number')
      ? fits(value)
      : test === 'notEquals'
}
