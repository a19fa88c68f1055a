/** Departments that the tasks name, and how they are also written. */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'department' } satisfies Partial<FieldDefinition>

export const DEPARTMENTS: ListDefinition = {
  key: 'department',
  title: '部门',
  rowName: '部门',
  groups: [{ key: 'department', label: '部门' }],
  fields: [
    orderField('department'),
    { ...plain, key: 'name', label: '名称', type: 'text', width: 220, required: 'error' },
    { ...plain, key: 'aliases', label: '别名', type: 'words', width: 400 },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
}
