import type { Row } from '../../../../shared/contract/schemas.ts'
import type { PlanTask } from '../../../../shared/plan/definition.ts'
import { linkedProjects } from '../../../../shared/tasks/task-outline.ts'
import { hrefOf } from '../../../app/router.ts'

/** Projects by which the task is carried out, by kind or category. */
export function LinkedProjects({ task, projects }: { task: PlanTask; projects: readonly Row[] }) {
  const links = linkedProjects(task, projects)
  if (links.length === 0) return null
  return (
    <div className="task-projects">
      <span>关联项目</span>
      {links.map(({ field, word, count }) =>
        count === 0 ? (
          <span key={word}>{`${word} 0 项`}</span>
        ) : (
          <a key={word} href={hrefOf('projects', { [field]: word })}>{`${word} ${count} 项`}</a>
        ),
      )}
    </div>
  )
}
