/** Record of what came back (报送记录): which district sent which workbook, and what became of it. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

/** Received and looked at; its rows are in the ledger; it has errors or conflicts to be cleared. */
export const SUBMISSION_STATES = ['已回收', '已合并', '有问题'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

const plain = {
  aliases: [],
  group: 'submission',
  assigned: true,
  type: 'text',
  width: 120,
} satisfies Partial<FieldDefinition>

const count = { ...plain, type: 'integer', min: 0, width: 72 } satisfies Partial<FieldDefinition>

const fields: FieldDefinition[] = [
  /** Row id of the dispatch that it answers; empty for a workbook without a stamp. */
  { ...plain, key: 'dispatch', label: '下发记录', coded: true },
  { ...plain, key: 'district', label: '辖市区', required: 'error' },
  { ...plain, key: 'file', label: '文件名', width: 240 },
  /** SHA-256 of the file, hexadecimal. */
  { ...plain, key: 'hash', label: '文件指纹', coded: true },
  /** UTC instant, ISO 8601. */
  { ...plain, key: 'receivedAt', label: '收到时间', required: 'error' },
  { ...plain, key: 'by', label: '接收人' },
  /** Key of a special ledger; empty for projects. */
  { ...plain, key: 'list', label: '台账', coded: true },
  /** Month of a sheet of reports or rows; empty where the list has none. */
  { ...plain, key: 'month', label: '报告期', width: 80 },
  /** 1, 2, 3 … for each district, list and month. */
  { ...count, key: 'version', label: '第几次报送', min: 1 },
  /** One of `SUBMISSION_STATES`. */
  { ...plain, key: 'state', label: '状态', required: 'error', width: 80 },
  /** The change that took its rows in. */
  { ...count, key: 'mergedSeq', label: '合并版本' },
  { ...count, key: 'added', label: '新增' },
  { ...count, key: 'changed', label: '修改' },
  { ...count, key: 'conflicts', label: '冲突' },
  { ...count, key: 'errors', label: '错误' },
]

export const SUBMISSIONS: ListDefinition = {
  key: 'submission',
  title: '报送记录',
  rowName: '报送记录',
  groups: [{ key: 'submission', label: '报送' }],
  fields,
  identity: [['hash'], ['district', 'list', 'month', 'version']],
  oneOf: [['district']],
  rules: [],
  keptByProgram: true,
}
