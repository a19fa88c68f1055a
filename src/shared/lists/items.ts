/**
 * Items of tasks (任务事项): what people enter about a deadline or quantity of the plan. What the
 * plan says of it is not in the row; `shared/tasks/item-sheet.ts` joins both for a sheet.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const entered = { aliases: [], group: 'entered' } satisfies Partial<FieldDefinition>

/** Fields that people fill in. */
export const ENTERED_FIELDS: FieldDefinition[] = [
  {
    ...entered,
    key: 'status',
    label: '状态',
    type: 'choice',
    choices: 'taskStatus',
    initial: 'first',
    width: 84,
    aliases: ['进展状态', '办理状态'],
  },
  { ...entered, key: 'achieved', label: '完成数量', type: 'decimal', min: 0, width: 92 },
  { ...entered, key: 'finishedOn', label: '完成日期', type: 'date', width: 104 },
  {
    ...entered,
    key: 'note',
    label: '佐证说明',
    type: 'longText',
    width: 240,
    aliases: ['进展情况', '完成情况'],
  },
  { ...entered, key: 'reporter', label: '填报人', type: 'text', width: 84 },
]

const was = { ...entered, assigned: true } satisfies Partial<FieldDefinition>
const wasOf = {
  ...was,
  type: 'words',
  choices: 'department',
  open: true,
  width: 140,
} satisfies Partial<FieldDefinition>

export const ITEMS: ListDefinition = {
  key: 'item',
  title: '任务事项',
  rowName: '任务事项',
  groups: [{ key: 'entered', label: '落实情况' }],
  fields: [
    /** Id of the item in the plan: 3/2/1. */
    { ...entered, key: 'item', label: '事项编号', type: 'text', required: 'error', width: 84 },
    ...ENTERED_FIELDS,
    /** Of what a rewritten task has no item for any more: what it was entered about, and whose it was. */
    { ...was, key: 'was', label: '原要求', type: 'longText', width: 240 },
    { ...wasOf, key: 'wasLead', label: '原牵头部门' },
    { ...wasOf, key: 'wasSupport', label: '原配合部门' },
  ],
  identity: [['item']],
  rowId: ['item'],
  oneOf: [],
  rules: [],
}
