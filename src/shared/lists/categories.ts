/** Categories (工程类别) of the plan: the columns of 附件1. */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'category' } satisfies Partial<FieldDefinition>

export const CATEGORIES: ListDefinition = {
  key: 'category',
  title: '工程类别',
  rowName: '类别',
  groups: [{ key: 'category', label: '工程类别' }],
  fields: [
    orderField('category'),
    { ...plain, key: 'name', label: '名称', type: 'text', width: 260, required: 'error' },
    /** Printed above it and its neighbours in 附件1. */
    { ...plain, key: 'group', label: '上级表头', type: 'text', width: 150 },
    { ...plain, key: 'aliases', label: '别名', type: 'words', width: 360 },
    { ...plain, key: 'short', label: '编号简码', type: 'text', width: 84 },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
}
