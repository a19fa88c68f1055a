/**
 * The sheet of items: for each item of the plan one row that joins what the plan says, which nobody
 * types, with what people entered in list `item`, if anything.
 */
import type { Cells } from '../changes/change.ts'
import { compactCells } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { ENTERED_FIELDS, ITEMS } from '../lists/items.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { FIRST_TASK_STATUS, TASK_STATUSES } from '../plan/task-statuses.ts'
import { type PlanItem, planItems } from './plan-items.ts'

const given = {
  aliases: [],
  group: 'plan',
  assigned: true,
  whyFixed: '来自计划原文',
} satisfies Partial<FieldDefinition>

const departments = {
  type: 'words',
  choices: 'department',
  open: true,
} satisfies Partial<FieldDefinition>

/** Stands behind what people enter, which is to be seen without scrolling. */
const more = { group: 'more' }

export const ITEM_SHEET: ListDefinition = {
  key: ITEMS.key,
  title: ITEMS.title,
  rowName: ITEMS.rowName,
  groups: [
    { key: 'plan', label: '计划要求' },
    ...ITEMS.groups,
    { key: 'more', label: '计划的其他内容' },
  ],
  fields: [
    { ...given, key: 'number', label: '任务', type: 'integer', width: 56 },
    { ...given, key: 'requirement', label: '事项要求', type: 'longText', width: 280 },
    { ...given, key: 'deadline', label: '完成时限', type: 'text', width: 110 },
    { ...given, key: 'day', label: '截止日期', type: 'date', width: 128 },
    { ...given, key: 'quantity', label: '数量要求', type: 'text', width: 106 },
    { ...given, ...departments, key: 'lead', label: '牵头部门', width: 110 },
    ...ENTERED_FIELDS,
    { ...given, ...departments, ...more, key: 'support', label: '配合部门', width: 130 },
    { ...given, ...more, key: 'goal', label: '目标数量', type: 'decimal', width: 84 },
    { ...given, ...more, key: 'unit', label: '单位', type: 'text', width: 72 },
    { ...given, ...more, key: 'title', label: '任务名称', type: 'text', width: 180 },
    { ...given, ...more, key: 'section', label: '重点领域', type: 'text', width: 260 },
  ],
  identity: [['requirement']],
  oneOf: [],
  rules: [],
  computed: [
    {
      ...given,
      group: 'entered',
      key: 'due',
      label: '到期情况',
      type: 'choice',
      choices: 'due',
      width: 84,
      whyFixed: '按截止日期、状态和今天的日期算出',
      computed: { value: 'due', after: 'status' },
    },
  ],
  schedule: { deadline: 'day', status: 'status', completed: 'finishedOn' },
}

/** The sheet with what the chosen department has to do with each item. */
export const ITEM_SHEET_OF_DEPARTMENT: ListDefinition = {
  ...ITEM_SHEET,
  fields: ITEM_SHEET.fields.flatMap((field) =>
    field.key === 'requirement'
      ? [{ ...given, key: 'role', label: '承担', type: 'text' as const, width: 56 }, field]
      : [field],
  ),
}

/** The plan as it judges items, which have statuses of their own. */
export function planOfItems(plan: PlanDefinition): PlanDefinition {
  return { ...plan, statuses: TASK_STATUSES }
}

export interface ItemRow extends Row {
  item: PlanItem
}

/** One row for each item of the plan, in its order. */
export function itemRows(plan: Pick<PlanDefinition, 'tasks'>, entered: readonly Row[]): ItemRow[] {
  const byId = new Map(entered.map((row) => [row.id, row.cells]))
  return planItems(plan).map((item) => ({
    id: item.id,
    item,
    cells: cellsOf(item, byId.get(item.id) ?? {}),
  }))
}

function cellsOf(
  { task, paragraph, requirement, deadline, goal, quantities }: PlanItem,
  entered: Cells,
) {
  const { item: _id, ...own } = entered
  return compactCells({
    number: task.number,
    title: task.title,
    section: task.section,
    requirement,
    deadline: deadline?.text ?? null,
    day: deadline?.date ?? null,
    quantity: quantities.join('、'),
    goal: goal?.value ?? null,
    unit: goal?.unit ?? null,
    lead: paragraph.lead,
    support: paragraph.support,
    status: FIRST_TASK_STATUS,
    ...own,
  })
}
