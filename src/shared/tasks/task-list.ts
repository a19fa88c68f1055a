/**
 * The list of tasks as it is handed out (任务分解表): the whole plan, what concerns one department,
 * or what is due until a day.
 *
 * Without a day a row is a paragraph of the plan with its whole text; with one a row is an item that
 * is due, since a paragraph may have several deadlines. What was entered about words that the plan no
 * longer has is a section of its own at the end.
 */
import type { Row } from '../contract/schemas.ts'
import type { PlanDefinition, PlanTask } from '../plan/definition.ts'
import { FIRST_TASK_STATUS } from '../plan/task-statuses.ts'
import { roleOf } from './department-role.ts'
import { enteredText, orphanDepartments, orphanItems, taskOfItem } from './edit/orphans.ts'
import { itemRows } from './item-sheet.ts'
import { untilWords } from './until.ts'

export interface TaskSelection {
  /** Only what this department leads, supports or carries out. */
  department?: string | undefined
  /** Last day, `YYYY-MM-DD`, on which items are due. */
  until?: string | undefined
}

export interface TaskListRow {
  task: Pick<PlanTask, 'number' | 'section' | 'title'>
  text: string
  lead: readonly string[]
  support: readonly string[]
  /** One line each; an item that is under way or finished says so below its deadline. */
  deadlines: string[]
}

/** `entered` are the rows of list `item`. */
export function taskListRows(
  plan: PlanDefinition,
  entered: readonly Row[],
  { department, until }: TaskSelection,
): TaskListRow[] {
  const concerns = (task: PlanTask, paragraph: { lead: string[]; support: string[] }) =>
    department === undefined || roleOf(plan, task, paragraph, department) !== null
  if (until === undefined) {
    const paragraphs = plan.tasks.flatMap((task) =>
      task.paragraphs
        .filter((paragraph) => concerns(task, paragraph))
        .map(({ text, lead, support, deadlines }) => ({
          task,
          text,
          lead,
          support,
          deadlines: deadlines.map((deadline) => deadline.text),
        })),
    )
    return [...paragraphs, ...orphanRows(plan, entered, department)]
  }
  return itemRows(plan, entered)
    .filter(({ item }) => concerns(item.task, item.paragraph) && isDue(item.deadline, until))
    .map(({ item, cells }) => ({
      task: item.task,
      text: item.requirement,
      lead: item.paragraph.lead,
      support: item.paragraph.support,
      deadlines: [
        item.deadline?.text ?? '',
        ...(cells.status === FIRST_TASK_STATUS ? [] : [String(cells.status)]),
      ],
    }))
}

/** 待对应, in the order of the tasks that they were of. */
function orphanRows(
  plan: PlanDefinition,
  entered: readonly Row[],
  department: string | undefined,
): TaskListRow[] {
  const title = new Map(plan.tasks.map((task) => [task.number, task.title]))
  return orphanItems(plan, entered, { department })
    .map((row) => ({ row, number: taskOfItem(row.id) }))
    .sort((a, b) => a.number - b.number)
    .map(({ row, number }) => ({
      task: { number, section: ORPHANS, title: title.get(number) ?? '（原任务已删除）' },
      text: `原要求：${String(row.cells.was ?? '')}\n已填：${enteredText(row.cells)}`,
      ...orphanDepartments(row),
      deadlines: [],
    }))
}

/** Heading of their section. */
const ORPHANS = '待对应（原要求已改，已填的落实情况还没有对应到新要求）'

export function isDue(deadline: { date: string | null } | null, until: string): boolean {
  return deadline !== null && deadline.date !== null && deadline.date <= until
}

/** What the list is called, and its file. */
export function taskListTitle(
  { city, year, document }: PlanDefinition,
  { department, until }: TaskSelection,
): string {
  if (department === undefined && until === undefined) return `${document.title}任务分解表`
  const whose = department === undefined ? city : ofCity(city, department)
  const when = until === undefined ? '' : `（${untilWords(until)}）`
  return `${whose}${year}年大气污染防治任务清单${when}`
}

/** 镇江市交通运输局, where the plan says 市交通运输局. */
function ofCity(city: string, department: string): string {
  const isMunicipal = city.endsWith('市') && department.startsWith('市')
  return isMunicipal ? `${city.slice(0, -1)}${department}` : department
}
