/** Column mappings (列对应) that people confirmed, offered again when the same header comes back. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'mapping', type: 'text' } satisfies Partial<FieldDefinition>

const fields: FieldDefinition[] = [
  { ...plain, key: 'signature', label: '表头标识', width: 240, required: 'error' },
  /** Key of the list into which the table was imported. */
  { ...plain, key: 'list', label: '所属列表', width: 120, required: 'error' },
  /** JSON: field key of each column from left to right, null where one means no field. */
  { ...plain, key: 'columns', label: '各列字段', type: 'longText', width: 240, coded: true },
]

export const MAPPINGS: ListDefinition = {
  key: 'mapping',
  title: '列对应',
  rowName: '列对应',
  groups: [{ key: 'mapping', label: '列对应' }],
  fields,
  identity: [['list', 'signature']],
  oneOf: [['signature']],
  rules: [],
}
