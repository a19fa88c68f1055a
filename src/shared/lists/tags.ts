/**
 * Named lists (重点名单) that the plan speaks of, 首批28家 for example, and how many it says there
 * are. Rows of the plan; projects bear them in their field 重点名单.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'tag' } satisfies Partial<FieldDefinition>

export const TAGS: ListDefinition = {
  key: 'tag',
  title: '重点名单',
  rowName: '名单',
  groups: [{ key: 'tag', label: '重点名单' }],
  fields: [
    orderField('tag'),
    { ...plain, key: 'name', label: '名单名称', type: 'text', width: 200, required: 'error' },
    { ...plain, key: 'expected', label: '应有数量', type: 'integer', min: 0, width: 92 },
    {
      ...plain,
      key: 'unit',
      label: '计数单位',
      type: 'choice',
      choices: 'tagUnit',
      initial: 'first',
      width: 92,
    },
    { ...plain, key: 'text', label: '计划原文', type: 'longText', width: 360 },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
}
