/** Named snapshots (版本标签): revisions that people speak of, 上报稿 or 印发稿 for example. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = {
  aliases: [],
  group: 'snapshot',
  required: 'error',
} satisfies Partial<FieldDefinition>

/** What the present revision is called wherever one is chosen. */
export const NOW = '现在'

export const SNAPSHOTS: ListDefinition = {
  key: 'snapshot',
  title: '版本标签',
  rowName: '版本标签',
  groups: [{ key: 'snapshot', label: '版本标签' }],
  fields: [
    { ...plain, key: 'name', label: '标签名称', type: 'text', width: 160 },
    /** The revision that it names. */
    { ...plain, key: 'seq', label: '版本', type: 'integer', width: 72, assigned: true },
  ],
  identity: [['name']],
  rowId: ['name'],
  oneOf: [['name']],
  rules: [],
}
