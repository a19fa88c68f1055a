import { useMemo } from 'react'
import { ExportButton } from '../../app/ExportButton.tsx'
import { PlannedPage } from '../../app/PlannedPage.tsx'
import { useLedger } from '../../service/use-ledger.tsx'
import { TaskArticle } from './TaskArticle.tsx'
import './tasks.css'

/** The numbered tasks of the plan under their sections, read-only. */
export function TasksPage() {
  const { plan } = useLedger()
  const sections = useMemo(() => [...Map.groupBy(plan.tasks, (task) => task.section)], [plan.tasks])
  return (
    <PlannedPage
      title="任务"
      note={`计划原文 ${plan.tasks.length} 项任务，只读；后续在此登记各部门进展并按时限提醒`}
      actions={<ExportButton kind="tasks" what="任务分解表" />}
    >
      <div className="tasks">
        {sections.map(([section, tasks]) => (
          <section key={section} aria-label={section}>
            <h3>
              {section}
              <span>{`${tasks.length} 项`}</span>
            </h3>
            {tasks.map((task) => (
              <TaskArticle key={task.number} task={task} />
            ))}
          </section>
        ))}
      </div>
    </PlannedPage>
  )
}
