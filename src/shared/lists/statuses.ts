/**
 * Stages of a project (项目状态) as the plan names them. What a stage means (not started, finished,
 * given up) goes with its row and not with its name, so an office names its own.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'status' } satisfies Partial<FieldDefinition>
const meaning = {
  ...plain,
  type: 'choice',
  isTruth: true,
  labels: { false: '否', true: '是' },
  initial: 'first',
  width: 96,
} satisfies Partial<FieldDefinition>

export const STATUSES: ListDefinition = {
  key: 'status',
  title: '项目状态',
  rowName: '项目状态',
  groups: [{ key: 'status', label: '项目状态' }],
  fields: [
    orderField('status'),
    { ...plain, key: 'name', label: '名称', type: 'text', width: 140, required: 'error' },
    /** Other words under which it is recognised in workbooks. */
    { ...plain, key: 'aliases', label: '别名', type: 'words', width: 420 },
    /** The first one is so without saying it: new projects begin there. */
    { ...meaning, key: 'notStarted', label: '算作未开工' },
    { ...meaning, key: 'done', label: '算作完成' },
    { ...meaning, key: 'ended', label: '不再建设' },
    { ...meaning, key: 'accepted', label: '算作已验收' },
    { ...meaning, key: 'closed', label: '算作已销号' },
    /** Projects keep it; nobody is offered it, and nobody enters it anew. */
    { ...meaning, key: 'retired', label: '停用' },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
}
