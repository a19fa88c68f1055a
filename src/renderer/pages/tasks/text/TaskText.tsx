import { Empty } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { ITEMS } from '../../../../shared/lists/items.ts'
import type { ListStanding } from '../../../../shared/lists/special/standing.ts'
import type { PlanDefinition, PlanTask } from '../../../../shared/plan/definition.ts'
import { taskOfItem } from '../../../../shared/tasks/edit/orphans.ts'
import { ITEM_SHEET, planOfItems } from '../../../../shared/tasks/item-sheet.ts'
import type { PlanItem } from '../../../../shared/tasks/plan-items.ts'
import type { OutlineTask } from '../../../../shared/tasks/task-outline.ts'
import { useRowMarks } from '../../../spreadsheet/marks/use-row-marks.ts'
import { useStandings } from '../../lists/use-standings.ts'
import { OrphanEntries } from './OrphanEntries.tsx'
import { TaskArticle } from './TaskArticle.tsx'

const NONE: readonly ListStanding[] = []

interface TaskTextProps {
  plan: PlanDefinition
  outline: readonly OutlineTask[]
  projects: readonly Row[]
  /** Every attachment of the ledger. */
  files: readonly Row[]
  /** What was entered about words that are gone, of those chosen. */
  orphans: readonly Row[]
  /** Items without an entry. */
  free: readonly PlanItem[]
  onEdit(task: PlanTask): void
}

/** The tasks word for word under their sections, each paragraph with its items. */
export function TaskText(props: TaskTextProps) {
  const { plan, outline, projects, files, onEdit } = props
  const judging = useMemo(() => planOfItems(plan), [plan])
  const marks = useRowMarks(ITEM_SHEET, judging)
  const { answer } = useStandings()
  const lists = useMemo(() => Map.groupBy(answer ?? [], ({ task }) => task), [answer])
  const sections = useMemo(
    () => [...Map.groupBy(outline, ({ task }: OutlineTask) => task.section)],
    [outline],
  )
  const orphans = useMemo(
    () => Map.groupBy(props.orphans, ({ id }) => taskOfItem(id)),
    [props.orphans],
  )
  const free = useMemo(() => Map.groupBy(props.free, ({ task }) => task.number), [props.free])
  // Their task is gone, or no longer concerns the department that is chosen.
  const apart = [...orphans].filter(
    ([number]) => !outline.some(({ task }) => task.number === number),
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
                orphans={orphans.get(entry.task.number) ?? []}
                free={free.get(entry.task.number) ?? []}
                onEdit={onEdit}
                lists={lists.get(entry.task.number) ?? NONE}
              />
            ))}
          </section>
        ))}
        <OrphanEntries orphans={apart.flatMap(([, rows]) => rows)} items={props.free} />
        {outline.length + apart.length === 0 && (
          <Empty
            description={
              plan.tasks.length === 0
                ? '这个计划还没有任务，可用“新增任务”照文件录入，或由计划文件带入'
                : '没有符合条件的任务，请放宽部门、时限或状态'
            }
          />
        )}
      </div>
    </section>
  )
}
