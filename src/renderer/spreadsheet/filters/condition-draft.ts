/** Conditions as they are being typed, before 确定 reads them. */
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { parseNumber } from '../../../shared/values/number.ts'
import { parseValue } from '../../../shared/values/parse.ts'
import { shortText } from '../../../shared/values/text.ts'
import { measureOf, operandCount, TESTS_OF } from '../../../shared/views/conditions.ts'
import type { Condition, ConditionFilterModel, Test } from '../../../shared/views/filter-model.ts'

export interface ConditionLine {
  /** null: no condition, as the second line begins. */
  test: Test | null
  typed: readonly [string, string]
}

export interface ConditionDraft {
  lines: readonly [ConditionLine, ConditionLine]
  joined: ConditionFilterModel['joined']
}

export function conditionDraftOf(
  field: FieldDefinition,
  model: ConditionFilterModel | null,
): ConditionDraft {
  const lineOf = (condition: Condition | undefined, test: Test | null): ConditionLine => {
    const [first = '', second = ''] = (condition?.operands ?? []).map(String)
    return { test: condition?.test ?? test, typed: [first, second] }
  }
  const usual = TESTS_OF[measureOf(field)][0]?.[0] ?? null
  return {
    lines: [lineOf(model?.conditions[0], usual), lineOf(model?.conditions[1], null)],
    joined: model?.joined ?? 'and',
  }
}

/** Which line cannot be read, and why. */
export interface Refusal {
  line: number
  message: string
}

type ReadDraft = { ok: true; model: ConditionFilterModel | null } | ({ ok: false } & Refusal)

/** True where a line asks for something, readable or not. */
export function isAsking({ lines }: ConditionDraft): boolean {
  return lines.some((line) => askedOf(line) !== null)
}

/** The operands of a line as typed; null where it asks for nothing. */
function askedOf({ test, typed }: ConditionLine): readonly string[] | null {
  if (test === null) return null
  const asked = typed.slice(0, operandCount(test))
  return asked.length > 0 && asked.every((text) => text.trim() === '') ? null : asked
}

/** What the lines say; those that ask for nothing are left out. */

export function readDraft(
  field: FieldDefinition,
  { lines, joined }: ConditionDraft,
  vocabulary: Vocabulary,
): ReadDraft {
  const conditions: Condition[] = []
  for (const [index, line] of lines.entries()) {
    const { test } = line
    const asked = askedOf(line)
    if (test === null || asked === null) continue
    const operands = asked.map((text) => readOperand(field, text, vocabulary))
    const refused = operands.find((operand) => typeof operand === 'object')
    if (typeof refused === 'object') return { ok: false, line: index, message: refused.message }
    conditions.push({
      test,
      operands: operands.filter((operand) => typeof operand !== 'object'),
    })
  }
  return { ok: true, model: conditions.length === 0 ? null : { conditions, joined } }
}

/** Read as the cells are: full width, 亿元 beside 万元, days as offices write them. */
function readOperand(
  field: FieldDefinition,
  typed: string,
  vocabulary: Vocabulary,
): string | number | { message: string } {
  const text = typed.trim()
  if (text === '') return { message: '请把两个值都填上' }
  switch (measureOf(field)) {
    case 'text':
      return text
    case 'number':
      // Not checked against the bounds of the field: 大于 -1 is a fair question.
      return parseNumber(text, field.unit) ?? { message: `“${shortText(text)}”不是数字` }
    case 'day': {
      const read = parseValue(field, text, vocabulary)
      if (read.ok && typeof read.value === 'string') return read.value
      return { message: `“${shortText(text)}”不是日期，请写到日，如 ${vocabulary.year}-06-30` }
    }
  }
}
