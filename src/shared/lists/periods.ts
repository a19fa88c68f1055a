/**
 * Locked months (锁定月份): while a month of a list is locked, nothing may write its rows, be it an
 * edit, an import or an undo. Locking and unlocking are changes like any other.
 */
import { PERIOD_LIST } from '../changes/locked-months.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = {
  aliases: [],
  group: 'period',
  assigned: true,
  type: 'text',
  width: 120,
} satisfies Partial<FieldDefinition>

export const PERIODS: ListDefinition = {
  key: PERIOD_LIST,
  title: '锁定月份',
  rowName: '月份',
  groups: [{ key: 'period', label: '锁定' }],
  fields: [
    /** Key of the list whose month it is. */
    { ...plain, key: 'list', label: '列表', required: 'error', coded: true },
    { ...plain, key: 'month', label: '月份', form: 'month', required: 'error' },
    /** `LOCKED` or `UNLOCKED` of changes/locked-months.ts. */
    { ...plain, key: 'locked', label: '状态', required: 'error' },
    { ...plain, key: 'by', label: '操作人' },
    /** UTC instant, ISO 8601. */
    { ...plain, key: 'at', label: '时间' },
  ],
  identity: [['list', 'month']],
  rowId: ['list', 'month'],
  oneOf: [],
  rules: [],
  keptByProgram: true,
}
