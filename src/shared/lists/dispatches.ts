/** Record of what went out (下发记录): which district got a workbook when, made from which revision. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = {
  aliases: [],
  group: 'dispatch',
  assigned: true,
  type: 'text',
  width: 120,
} satisfies Partial<FieldDefinition>

const fields: FieldDefinition[] = [
  { ...plain, key: 'district', label: '辖市区', required: 'error' },
  /** UTC instant, ISO 8601. */
  { ...plain, key: 'at', label: '下发时间', required: 'error' },
  { ...plain, key: 'by', label: '下发人' },
  /** The newest change when the workbook was made: the base of a later merge. */
  { ...plain, key: 'baseSeq', label: '基准版本', type: 'integer', width: 80 },
  { ...plain, key: 'file', label: '文件名', width: 240 },
  { ...plain, key: 'rows', label: '项目数', type: 'integer', width: 80 },
  /** SHA-256 of the template by which it was made. */
  { ...plain, key: 'template', label: '模板', coded: true },
  /** Key of a special ledger; empty for projects. */
  { ...plain, key: 'list', label: '台账', coded: true },
  /** Month of a sheet of reports or rows; empty where the list has none. */
  { ...plain, key: 'month', label: '报告期', width: 80 },
]

/** Stands for the district of a workbook with the rows of all of them. */
export const WHOLE_CITY = '全市'

export const DISPATCHES: ListDefinition = {
  key: 'dispatch',
  title: '下发记录',
  rowName: '下发记录',
  groups: [{ key: 'dispatch', label: '下发' }],
  fields,
  identity: [['district', 'at']],
  oneOf: [['district']],
  rules: [],
  keptByProgram: true,
}
