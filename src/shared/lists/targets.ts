/**
 * Official targets (目标): what 附件2 and the air-quality table order for each district, and the
 * closing row 合计 of each indicator. Rows of the plan, one for each indicator and district.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'target', required: 'error' } satisfies Partial<FieldDefinition>

export const TARGETS: ListDefinition = {
  key: 'target',
  title: '目标',
  rowName: '目标值',
  groups: [{ key: 'target', label: '目标' }],
  fields: [
    { ...plain, key: 'indicator', label: '指标', type: 'choice', choices: 'indicator', width: 160 },
    // Open: the closing row is no district.
    {
      ...plain,
      key: 'district',
      label: '地区',
      type: 'choice',
      choices: 'district',
      open: true,
      width: 96,
    },
    { ...plain, key: 'value', label: '目标值', type: 'decimal', width: 96 },
  ],
  identity: [['indicator', 'district']],
  rowId: ['indicator', 'district'],
  oneOf: [],
  rules: [],
}
