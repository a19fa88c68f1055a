/**
 * Own templates (自有模板): workbooks in which an office keeps the look of its exports, by the kind
 * of export and a name. The file itself is kept by its content (`main/ledger/files.ts`), so a row
 * is small, and the ledger brings its templates to another machine.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = {
  aliases: [],
  group: 'template',
  type: 'text',
  required: 'error',
} satisfies Partial<FieldDefinition>

const fields: FieldDefinition[] = [
  /** Kind of export that it serves; it is checked for that kind and fits no other. */
  { ...plain, key: 'kind', label: '用于', width: 120, assigned: true },
  { ...plain, key: 'name', label: '模板名称', width: 160 },
  { ...plain, key: 'file', label: '文件名', width: 200, assigned: true },
  /** SHA-256 of the file. */
  { ...plain, key: 'hash', label: '模板文件', width: 120, assigned: true, coded: true },
]

export const TEMPLATES: ListDefinition = {
  key: 'template',
  title: '自有模板',
  rowName: '模板',
  groups: [{ key: 'template', label: '模板' }],
  fields,
  identity: [['kind', 'name']],
  oneOf: [['name']],
  rules: [],
}
