import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Edit, Row } from '../../../../shared/contract/schemas.ts'
import { TASK_LINKS } from '../../../../shared/lists/task-links.ts'
import type { PlanTask } from '../../../../shared/plan/definition.ts'
import { linkedProjects } from '../../../../shared/tasks/task-outline.ts'
import { hrefOf } from '../../../app/address.ts'
import { useLedgerStore, useRows } from '../../../service/use-ledger.tsx'
import { PickProject, projectName } from './PickProject.tsx'

/** Projects by which the task is carried out: by kind or category, and one by one. */
export function LinkedProjects({ task, projects }: { task: PlanTask; projects: readonly Row[] }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const rows = useRows(TASK_LINKS)
  const [isPicking, setPicking] = useState(false)
  const links = linkedProjects(task, projects)
  const singles = useMemo(() => {
    const own = new Map(
      rows
        .filter(({ cells }) => cells.task === task.number)
        .map((row) => [String(row.cells.project), row]),
    )
    return projects.flatMap((project) => {
      const link = own.get(project.id)
      return link === undefined ? [] : [{ link, project }]
    })
  }, [rows, projects, task.number])

  const write = async (edit: Edit, gesture: string) => {
    const result = await store.edit([edit], gesture)
    if (!result.ok) void message.error(result.reason)
  }
  const add = (project: string) => {
    setPicking(false)
    const cells = { task: task.number, project }
    void write({ edit: 'insert', list: TASK_LINKS.key, cells }, `任务 ${task.number} 关联`)
  }
  const remove = ({ id, cells: old }: Row) =>
    void write({ edit: 'delete', list: TASK_LINKS.key, id, old }, `任务 ${task.number} 不再关联`)

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
      {singles.map(({ link, project }) => (
        <span key={link.id} className="task-single">
          <a href={hrefOf('projects', { row: project.id })}>{projectName(project)}</a>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={`任务 ${task.number} 不再关联 ${projectName(project)}`}
            title="不再关联（可撤销）"
            onClick={() => remove(link)}
          />
        </span>
      ))}
      {isPicking ? (
        <PickProject
          label={`任务 ${task.number} 要关联的项目`}
          projects={projects}
          without={new Set(singles.map(({ project }) => project.id))}
          onPick={add}
          onClose={() => setPicking(false)}
        />
      ) : (
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          aria-label={`任务 ${task.number} 指定项目`}
          onClick={() => setPicking(true)}
        >
          指定项目
        </Button>
      )}
    </div>
  )
}
