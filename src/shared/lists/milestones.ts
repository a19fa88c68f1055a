/**
 * Milestones (节点目标): what share or number of some projects must be finished by a day, as
 * "2023年4月底前，完成50%以上的年度VOCs治理重点工程项目". Rows of the plan; an office adds its own.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'milestone' } satisfies Partial<FieldDefinition>

export const MILESTONES: ListDefinition = {
  key: 'milestone',
  title: '节点目标',
  rowName: '节点目标',
  groups: [{ key: 'milestone', label: '节点目标' }],
  fields: [
    orderField('milestone'),
    { ...plain, key: 'name', label: '节点名称', type: 'text', width: 260, required: 'error' },
    { ...plain, key: 'by', label: '截止日期', type: 'date', width: 104, required: 'error' },
    // Without any, all projects count.
    {
      ...plain,
      key: 'categories',
      label: '统计类别',
      type: 'words',
      choices: 'category',
      width: 220,
    },
    {
      ...plain,
      key: 'districts',
      label: '统计地区',
      type: 'words',
      choices: 'district',
      width: 160,
    },
    { ...plain, key: 'tag', label: '重点名单', type: 'text', bears: 'tag', width: 120 },
    {
      ...plain,
      key: 'share',
      label: '完成比例不低于',
      type: 'decimal',
      unit: '%',
      decimals: 0,
      min: 0,
      max: 100,
      width: 116,
    },
    {
      ...plain,
      key: 'count',
      label: '完成数不少于',
      type: 'integer',
      unit: '个',
      min: 0,
      width: 104,
    },
    { ...plain, key: 'text', label: '计划原文', type: 'longText', width: 320 },
  ],
  identity: [['name']],
  oneOf: [['name'], ['share', 'count']],
  rules: [],
}
