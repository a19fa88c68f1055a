/** What a department has to do with a paragraph of a task. */
import type { PlanDefinition, PlanParagraph, PlanTask } from '../plan/definition.ts'

/** common: by a duty that the plan states once for all tasks. */
export type DepartmentRole = 'lead' | 'support' | 'common'

export const ROLE_LABELS: Record<DepartmentRole, string> = {
  lead: '牵头',
  support: '配合',
  common: '落实',
}

/** null where the department is not concerned. */
export function roleOf(
  { commonDuties }: Pick<PlanDefinition, 'commonDuties'>,
  task: Pick<PlanTask, 'number'>,
  { lead, support }: Pick<PlanParagraph, 'lead' | 'support'>,
  department: string,
): DepartmentRole | null {
  if (lead.includes(department)) return 'lead'
  if (support.includes(department)) return 'support'
  const isCommon = commonDuties.some(
    (duty) => duty.department === department && task.number >= duty.fromTask,
  )
  return isCommon ? 'common' : null
}
