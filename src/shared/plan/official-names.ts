/** The words by which tasks name departments and categories: official ones where the plan knows them. */
import { officialWords } from '../values/words.ts'
import type { PlanDefinition, PlanTask } from './definition.ts'
import { wordsOf } from './vocabulary.ts'

/** Ledgers hold what was typed: 市工信局 is the department whose alias it is. */
export function withOfficialNames(plan: PlanDefinition): PlanDefinition {
  const departments = wordsOf(plan.departments)
  return {
    ...plan,
    tasks: plan.tasks.map(officialTask(plan)),
    commonDuties: plan.commonDuties.map((duty) => ({
      ...duty,
      department: departments.find(duty.department) ?? duty.department,
    })),
  }
}

/** A task as it is kept, whatever words it was written with. */
export function officialTask(
  plan: Pick<PlanDefinition, 'departments' | 'categories'>,
): (task: PlanTask) => PlanTask {
  const departments = wordsOf(plan.departments)
  const categories = wordsOf(plan.categories)
  return (task) => ({
    ...task,
    categories: officialWords(task.categories, categories),
    paragraphs: task.paragraphs.map((paragraph) => ({
      ...paragraph,
      lead: officialWords(paragraph.lead, departments),
      support: officialWords(paragraph.support, departments),
    })),
  })
}
