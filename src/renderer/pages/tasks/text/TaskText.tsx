import { Empty } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { ITEMS } from '../../../../shared/lists/items.ts'
import type { PlanDefinition } from '../../../../shared/plan/definition.ts'
import { ITEM_SHEET, planOfItems } from '../../../../shared/tasks/item-sheet.ts'
import type { OutlineTask } from '../../../../shared/tasks/task-outline.ts'
import { useRowMarks } from '../../../spreadsheet/marks/use-row-marks.ts'
import { TaskArticle } from './TaskArticle.tsx'

interface TaskTextProps {
  plan: PlanDefinition
  outline: readonly OutlineTask[]
  projects: readonly Row[]
  /** Every attachment of the ledger. */
  files: readonly Row[]
}

/** The tasks word for word under their sections, each paragraph with its items. */
export function TaskText({ plan, outline, projects, files }: TaskTextProps) {
  const judging = useMemo(() => planOfItems(plan), [plan])
  const marks = useRowMarks(ITEM_SHEET, judging)
  const sections = useMemo(
    () => [...Map.groupBy(outline, ({ task }: OutlineTask) => task.section)],
    [outline],
  )
  const fileCounts = useMemo(() => {
    const own = files.filter(({ cells }) => cells.list === ITEMS.key)
    return new Map(
      [...Map.groupBy(own, ({ cells }) => String(cells.row))].map(([id, rows]) => [
        id,
        rows.length,
      ]),
    )
  }, [files])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="tasks-scroll" aria-label="任务原文" tabIndex={0}>
      <div className="tasks">
        {plan.commonDuties.map(({ department, text }) => (
          <p key={department} className="tasks-duty">
            {`各项任务均由${department}落实（原文：${text}）`}
          </p>
        ))}
        {sections.map(([section, tasks]) => (
          <section key={section} aria-label={section}>
            <h3>
              {section}
              <span>{`${tasks.length} 项`}</span>
            </h3>
            {tasks.map((entry) => (
              <TaskArticle
                key={entry.task.number}
                entry={entry}
                projects={projects}
                marks={marks}
                fileCounts={fileCounts}
              />
            ))}
          </section>
        ))}
        {outline.length === 0 && (
          <Empty
            description={
              plan.tasks.length === 0
                ? '这个计划还没有任务。任务出自正式文件，由计划文件带入'
                : '没有符合条件的任务，请放宽部门、时限或状态'
            }
          />
        )}
      </div>
    </section>
  )
}
