/** The tasks of the plan with their items as one reads them: narrowed to a department, a day, a status. */
import type { Row } from '../contract/schemas.ts'
import type { PlanDefinition, PlanParagraph, PlanTask } from '../plan/definition.ts'
import { type DepartmentRole, roleOf } from './department-role.ts'
import type { ItemRow } from './item-sheet.ts'
import { isDue } from './task-list.ts'

export interface OutlineFilter {
  department: string | null
  /** Last day on which items are due, `YYYY-MM-DD`. */
  day: string | null
  status: string | null
}

export interface OutlineParagraph {
  paragraph: PlanParagraph
  /** null where no department is chosen. */
  role: DepartmentRole | null
  items: ItemRow[]
}

export interface OutlineTask {
  task: PlanTask
  paragraphs: OutlineParagraph[]
}

/** Items that the filter lets through. */
export function chosenItems(
  plan: PlanDefinition,
  items: readonly ItemRow[],
  { department, day, status }: OutlineFilter,
): ItemRow[] {
  return items.filter(
    ({ item, cells }) =>
      (department === null || roleOf(plan, item.task, item.paragraph, department) !== null) &&
      (day === null || isDue(item.deadline, day)) &&
      (status === null || cells.status === status),
  )
}

/** Tasks of which something is left; a day or a status leaves only paragraphs with such items. */
export function taskOutline(
  plan: PlanDefinition,
  items: readonly ItemRow[],
  filter: OutlineFilter,
): OutlineTask[] {
  const { department, day, status } = filter
  const needsItems = day !== null || status !== null
  const byParagraph = Map.groupBy(
    chosenItems(plan, items, filter),
    ({ item }: ItemRow) => item.paragraph,
  )
  return plan.tasks
    .map((task) => ({
      task,
      paragraphs: task.paragraphs
        .map((paragraph) => ({
          paragraph,
          role: department === null ? null : roleOf(plan, task, paragraph, department),
          items: byParagraph.get(paragraph) ?? [],
        }))
        .filter(
          (part) =>
            (department === null || part.role !== null) && (!needsItems || part.items.length > 0),
        ),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
}

/** Projects by which a task is carried out, as the plan names them: by kind or by category. */
export function linkedProjects(
  { kinds, categories }: Pick<PlanTask, 'kinds' | 'categories'>,
  projects: readonly Row[],
): { field: 'kind' | 'category'; word: string; count: number }[] {
  const links = [
    ...kinds.map((word) => ({ field: 'kind' as const, word })),
    ...categories.map((word) => ({ field: 'category' as const, word })),
  ]
  return links.map(({ field, word }) => ({
    field,
    word,
    count: projects.filter(({ cells }) => cells[field] === word).length,
  }))
}
