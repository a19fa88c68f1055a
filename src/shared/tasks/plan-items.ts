/**
 * Items (任务事项): what the tasks of the plan require by a day or in a number, one by one.
 *
 * They follow from the plan and are never copied, so that a plan which is corrected corrects them
 * too. A paragraph gives one item for each deadline and each number to be reached; a number that
 * belongs to the same words as a deadline is the same item. Numbers that only say what the words
 * apply to (100平方米以上餐饮店) stand beside the item of those words, or make one of their own.
 */
import type { PlanDefinition, PlanParagraph, PlanQuantity, PlanTask } from '../plan/definition.ts'

export interface PlanItem {
  /** Task, paragraph and place among the deadlines, or q and place among the quantities: 3/2/q1. */
  id: string
  task: PlanTask
  paragraph: PlanParagraph
  requirement: string
  /** The day is null where the words name none (每季度). */
  deadline: { text: string; date: string | null } | null
  /** The number to be reached. */
  goal: PlanQuantity | null
  /** Every number of the requirement as written. */
  quantities: string[]
}

export function planItems({ tasks }: Pick<PlanDefinition, 'tasks'>): PlanItem[] {
  return tasks.flatMap((task) =>
    task.paragraphs.flatMap((paragraph, index) =>
      itemsOf(task, paragraph, `${task.number}/${index + 1}`),
    ),
  )
}

/** Items about which nothing has been entered. */
export function itemsWithoutEntry(
  plan: Pick<PlanDefinition, 'tasks'>,
  entered: readonly { id: string }[],
): PlanItem[] {
  const known = new Set(entered.map(({ id }) => id))
  return planItems(plan).filter(({ id }) => !known.has(id))
}

/** The items of one paragraph in the order of its text. */
function itemsOf(task: PlanTask, paragraph: PlanParagraph, place: string): PlanItem[] {
  const requirements = new Set(
    [...paragraph.deadlines, ...paragraph.quantities].map(({ requirement }) => requirement),
  )
  return [...requirements]
    .toSorted((a, b) => paragraph.text.indexOf(a) - paragraph.text.indexOf(b))
    .flatMap((requirement) => itemsOfWords(task, paragraph, place, requirement))
}

function itemsOfWords(
  task: PlanTask,
  paragraph: PlanParagraph,
  place: string,
  requirement: string,
): PlanItem[] {
  const deadlines = numbered(paragraph.deadlines, requirement)
  const quantities = numbered(paragraph.quantities, requirement)
  const goals = quantities.filter(({ part }) => part.role === 'goal')
  const conditions = quantities.filter(({ part }) => part.role === 'condition')
  const single = goals.length === 0 ? conditions.slice(0, 1) : goals
  const count = Math.max(deadlines.length, single.length)
  return Array.from({ length: count }, (_, index): PlanItem => {
    const ownDeadline = deadlines[index]
    const deadline = (ownDeadline ?? deadlines[0])?.part
    const goal = goals[index]?.part ?? null
    const first = ownDeadline?.number ?? `q${single[index]?.number}`
    return {
      id: `${place}/${first}`,
      task,
      paragraph,
      requirement,
      deadline: deadline === undefined ? null : { text: deadline.text, date: deadline.date },
      goal,
      quantities: [...(goal === null ? [] : [goal]), ...conditions.map(({ part }) => part)].map(
        ({ text }) => text,
      ),
    }
  })
}

/** The parts that belong to the words, with their places in the paragraph from 1. */
function numbered<T extends { requirement: string }>(parts: readonly T[], requirement: string) {
  return parts.flatMap((part, index) =>
    part.requirement === requirement ? [{ part, number: index + 1 }] : [],
  )
}
