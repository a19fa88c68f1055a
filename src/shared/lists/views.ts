/** Saved views (视图): how a list is shown — columns, sort, filters — under a name that people gave. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'view', required: 'error' } satisfies Partial<FieldDefinition>

const fields: FieldDefinition[] = [
  { ...plain, key: 'name', label: '视图名称', type: 'text', width: 160 },
  /** Key of the list that the view shows. */
  { ...plain, key: 'list', label: '所属列表', type: 'text', width: 120 },
  { ...plain, key: 'state', label: '视图内容', type: 'longText', width: 240, coded: true },
]

export const VIEWS: ListDefinition = {
  key: 'view',
  title: '视图',
  rowName: '视图',
  groups: [{ key: 'view', label: '视图' }],
  fields,
  identity: [['list', 'name']],
  oneOf: [['name']],
  rules: [],
}
