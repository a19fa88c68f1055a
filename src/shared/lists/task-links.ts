/** Projects that a task is carried out by beyond those of its kinds and categories, one by one. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = {
  aliases: [],
  group: 'taskLink',
  required: 'error',
} satisfies Partial<FieldDefinition>

export const TASK_LINKS: ListDefinition = {
  key: 'taskLink',
  title: '任务关联项目',
  rowName: '任务关联项目',
  groups: [{ key: 'taskLink', label: '任务关联项目' }],
  fields: [
    /** Number of the task in the plan. */
    { ...plain, key: 'task', label: '任务序号', type: 'integer', min: 1, width: 84 },
    { ...plain, key: 'project', label: '项目', type: 'text', refers: 'project', width: 200 },
  ],
  identity: [['task', 'project']],
  rowId: ['task', 'project'],
  oneOf: [['project']],
  rules: [],
}
