/** Indicators: the columns of 附件2 and of the air-quality table. */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'indicator' } satisfies Partial<FieldDefinition>
const needed = { ...plain, required: 'error' } satisfies Partial<FieldDefinition>
const choice = { ...needed, type: 'choice', initial: 'first' } satisfies Partial<FieldDefinition>

export const INDICATORS: ListDefinition = {
  key: 'indicator',
  title: '指标',
  rowName: '指标',
  groups: [{ key: 'indicator', label: '指标' }],
  fields: [
    orderField('indicator'),
    { ...needed, key: 'name', label: '名称', type: 'text', width: 240 },
    { ...needed, key: 'unit', label: '计量单位', type: 'text', width: 130 },
    {
      ...choice,
      key: 'table',
      label: '所在的表',
      labels: { annex2: '附件2', air: '空气质量目标表' },
      width: 120,
    },
    { ...plain, key: 'group', label: '上级表头', type: 'text', width: 200 },
    { ...plain, key: 'decimals', label: '小数位', type: 'integer', min: 0, max: 4, width: 72 },
    {
      ...choice,
      key: 'total',
      label: '末行怎样得出',
      labels: { sum: '各地相加', given: '单独给出', none: '不填' },
      width: 110,
    },
    {
      ...choice,
      key: 'better',
      label: '达标',
      labels: { lower: '不高于目标', higher: '不低于目标' },
      width: 104,
    },
    {
      ...plain,
      key: 'accrual',
      label: '月度值是',
      type: 'choice',
      labels: { average: '年初以来的均值或比率', total: '年初以来的累计数' },
      width: 160,
    },
    { ...choice, key: 'zero', label: '零印作', labels: { '0': '0', '/': '/' }, width: 72 },
    /** By which values of months and reductions of projects are known. */
    { ...plain, key: 'key', label: '代号', type: 'text', assigned: true, width: 104 },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
}
