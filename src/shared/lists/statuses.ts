/**
 * Stages of a project (项目状态) as the plan names them. What a stage means (finished, given up, the
 * first of all) goes with its row and not with its name, so a name can be any word.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'status' } satisfies Partial<FieldDefinition>
const meaning = {
  ...plain,
  type: 'text',
  assigned: true,
  whyFixed: '建立计划时定下：逾期、完成率和排名都由此算出，只能改名称和别名',
} satisfies Partial<FieldDefinition>

export const STATUSES: ListDefinition = {
  key: 'status',
  title: '项目状态',
  rowName: '项目状态',
  groups: [{ key: 'status', label: '项目状态' }],
  fields: [
    { ...plain, key: 'name', label: '名称', type: 'text', width: 140, required: 'error' },
    /** Other words under which it is recognised in workbooks. */
    { ...plain, key: 'aliases', label: '别名', type: 'words', width: 420 },
    { ...meaning, key: 'done', label: '算作完成', width: 96 },
    { ...meaning, key: 'ended', label: '不再建设', width: 96 },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
  hasFixedRows: true,
}
