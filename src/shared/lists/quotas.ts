/** Quotas: how many projects 附件1 orders, one row for each district and category. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'quota', required: 'error' } satisfies Partial<FieldDefinition>

export const QUOTAS: ListDefinition = {
  key: 'quota',
  title: '附件1数量',
  rowName: '数量',
  groups: [{ key: 'quota', label: '附件1数量' }],
  fields: [
    { ...plain, key: 'district', label: '辖市区', type: 'choice', choices: 'district', width: 96 },
    { ...plain, key: 'category', label: '类别', type: 'choice', choices: 'category', width: 200 },
    { ...plain, key: 'count', label: '数量', type: 'integer', min: 0, width: 84 },
  ],
  identity: [['district', 'category']],
  rowId: ['district', 'category'],
  oneOf: [],
  rules: [],
}
