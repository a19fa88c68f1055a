/**
 * Monthly values (月度完成值): what was measured or done by the end of a month, in the unit of the
 * indicator; one row for each indicator, district (or closing row 合计) and month.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'measure' } satisfies Partial<FieldDefinition>
const needed = { ...plain, required: 'error' } satisfies Partial<FieldDefinition>

export const MEASURES: ListDefinition = {
  key: 'measure',
  title: '月度完成值',
  rowName: '月度值',
  groups: [{ key: 'measure', label: '月度完成值' }],
  fields: [
    {
      ...needed,
      key: 'indicator',
      label: '指标',
      type: 'choice',
      choices: 'indicator',
      width: 160,
    },
    {
      ...needed,
      key: 'district',
      label: '地区',
      type: 'choice',
      choices: 'district',
      open: true,
      width: 96,
    },
    /** `YYYY-MM`. */
    { ...needed, key: 'month', label: '月份', type: 'text', width: 80 },
    { ...needed, key: 'value', label: '累计值', type: 'decimal', width: 96 },
    { ...plain, key: 'note', label: '说明', type: 'longText', width: 200 },
  ],
  identity: [['indicator', 'district', 'month']],
  rowId: ['indicator', 'district', 'month'],
  oneOf: [],
  rules: [],
}
