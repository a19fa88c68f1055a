/**
 * Exemptions (免检): findings of a quality rule that somebody has looked at and set aside, with the
 * reason. One for each rule, row and cell; it lapses when the cell is changed.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'exemption' } satisfies Partial<FieldDefinition>
const needed = { ...plain, required: 'error', type: 'text' } satisfies Partial<FieldDefinition>

export const EXEMPTIONS: ListDefinition = {
  key: 'exemption',
  title: '免检',
  rowName: '免检',
  groups: [{ key: 'exemption', label: '免检' }],
  fields: [
    /** Key of a quality rule. */
    { ...needed, key: 'rule', label: '规则', width: 120 },
    /** Id of a project, or of a row of a special ledger: no two are alike. */
    { ...needed, key: 'row', label: '所在行', width: 120, coded: true },
    { ...needed, key: 'field', label: '字段', width: 100 },
    /** The cell as it was shown then. */
    { ...plain, key: 'value', label: '当时的值', type: 'text', width: 140 },
    { ...needed, key: 'reason', label: '理由', type: 'longText', width: 240 },
  ],
  identity: [['rule', 'row', 'field']],
  rowId: ['rule', 'row', 'field'],
  oneOf: [['reason']],
  rules: [],
}
