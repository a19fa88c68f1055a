/** Data validation: which values a cell offers or takes, by the definition of its field. */
import type { DataValidation, Worksheet } from 'exceljs'
import type { FieldDefinition } from '../../shared/lists/definition.ts'

/** Excel refuses a literal list longer than this. */
const MAX_LITERAL_LIST = 255

/** exceljs also writes rules that only tell what to write (`any`), which its types do not show. */
export type InputRule = Omit<DataValidation, 'type'> & { type: DataValidation['type'] | 'any' }

/** A rule over a whole range: cell by cell it would be thousands. */
export function addInputRule(sheet: Worksheet, range: string, rule: InputRule): void {
  // exceljs keeps range validations in a model that its types do not show.
  const { dataValidations } = sheet as Worksheet & {
    dataValidations: { add(range: string, validation: object): void }
  }
  dataValidations.add(range, rule)
}

/** True where the words fit into the rule itself; others need a range of a sheet. */
export function fitsLiteral(words: readonly string[]): boolean {
  return words.join(',').length <= MAX_LITERAL_LIST && !words.some((word) => /[",]/u.test(word))
}

/**
 * A dropdown of the words, which stand in `range` (`_words!$A$1:$A$9`) where they are too many;
 * null where they are and there is no range.
 */
export function choiceRule(
  field: FieldDefinition,
  words: readonly string[],
  range: string | null,
): InputRule | null {
  const source = fitsLiteral(words) ? `"${words.join(',')}"` : range
  if (source === null) return null
  return {
    type: 'list',
    allowBlank: true,
    formulae: [source],
    showErrorMessage: field.open !== true,
    errorTitle: field.label,
    error: '请从下拉列表中选择',
  }
}

/** A number or a day within the bounds of its field; what is written otherwise is only asked about. */
export function valueRule(field: FieldDefinition): InputRule | null {
  const asked = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: field.label,
  }
  switch (field.type) {
    case 'decimal':
    case 'integer': {
      const unit = field.unit === undefined ? '' : `（单位：${field.unit}）`
      return {
        ...asked,
        type: field.type === 'integer' ? 'whole' : 'decimal',
        ...bounds(field),
        error: `一般只填数字${unit}。按所写保留吗？`,
      }
    }
    case 'date':
      return {
        ...asked,
        type: 'date',
        operator: 'greaterThanOrEqual',
        formulae: [new Date('1990-01-01T00:00:00Z')],
        error: '一般写成年-月-日，如 2023-04-30。按所写保留吗？',
      }
    default:
      return null
  }
}

function bounds({ min = -1e12, max }: FieldDefinition): Pick<InputRule, 'operator' | 'formulae'> {
  return max === undefined
    ? { operator: 'greaterThanOrEqual', formulae: [min] }
    : { operator: 'between', formulae: [min, max] }
}
