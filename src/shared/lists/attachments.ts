/** Attachments (附件): files kept in the ledger that belong to a row of any list. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const given = {
  aliases: [],
  group: 'attachment',
  assigned: true,
  type: 'text',
  width: 120,
} satisfies Partial<FieldDefinition>

export const ATTACHMENTS: ListDefinition = {
  key: 'attachment',
  title: '附件',
  rowName: '附件',
  groups: [{ key: 'attachment', label: '附件' }],
  fields: [
    /** Key of the list and id of the row that the file belongs to. */
    { ...given, key: 'list', label: '所属列表', required: 'error' },
    { ...given, key: 'row', label: '所属行', required: 'error' },
    { ...given, key: 'name', label: '文件名', required: 'error', width: 240 },
    { ...given, key: 'size', label: '大小', type: 'integer', unit: '字节' },
    /** SHA-256 under which the ledger keeps the bytes. */
    { ...given, key: 'hash', label: '内容', required: 'error', coded: true },
    /** UTC instant, ISO 8601. */
    { ...given, key: 'at', label: '添加时间' },
    { ...given, key: 'by', label: '添加人' },
    { ...given, key: 'note', label: '说明', type: 'longText', assigned: false, width: 200 },
  ],
  identity: [['name']],
  oneOf: [],
  rules: [],
}
