import { useMemo, useState } from 'react'
import { ATTACHMENTS } from '../../../shared/lists/attachments.ts'
import { ITEMS } from '../../../shared/lists/items.ts'
import type { PlanTask } from '../../../shared/plan/definition.ts'
import { orphanItems } from '../../../shared/tasks/edit/orphans.ts'
import { itemRows } from '../../../shared/tasks/item-sheet.ts'
import { itemsWithoutEntry } from '../../../shared/tasks/plan-items.ts'
import { chosenItems, taskOutline } from '../../../shared/tasks/task-outline.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { TaskDrawer } from './edit/TaskDrawer.tsx'
import { ItemsSheet } from './ItemsSheet.tsx'
import { TasksToolbar } from './TasksToolbar.tsx'
import { OrphanEntries } from './text/OrphanEntries.tsx'
import { TaskText } from './text/TaskText.tsx'
import { useTaskFilter } from './use-task-filter.ts'
import './tasks.css'

/** The numbered tasks of the plan: as they are written, or as a sheet of what they require. */
export function TasksPage() {
  const { plan, rows: projects } = useLedger()
  const entered = useRows(ITEMS)
  const files = useRows(ATTACHMENTS)
  const filter = useTaskFilter()
  const { department, day, status, view } = filter
  const items = useMemo(() => itemRows(plan, entered), [plan, entered])
  // The sheet filters by status itself, as by every other column.
  const shown = useMemo(
    () => chosenItems(plan, items, { department, day, status: null }),
    [plan, items, department, day],
  )
  const outline = useMemo(
    () => taskOutline(plan, items, { department, day, status }),
    [plan, items, department, day, status],
  )
  const [editing, setEditing] = useState<PlanTask | 'new' | null>(null)
  const orphans = useMemo(
    () => orphanItems(plan, entered, { department, day, status }),
    [plan, entered, department, day, status],
  )
  const free = useMemo(() => itemsWithoutEntry(plan, entered), [plan, entered])
  const count = outline.flatMap((task) => task.paragraphs.flatMap((part) => part.items)).length
  return (
    <div className="tasks-page">
      <TasksToolbar
        filter={filter}
        count={`${outline.length} 项任务，${count} 个事项${orphans.length === 0 ? '' : `，${orphans.length} 条待对应`}`}
        onAdd={() => setEditing('new')}
      />
      {view === 'items' ? (
        <>
          <ItemsSheet items={shown} filter={filter} />
          <OrphanEntries orphans={orphans} items={free} />
        </>
      ) : (
        <TaskText
          plan={plan}
          outline={outline}
          projects={projects}
          files={files}
          orphans={orphans}
          free={free}
          onEdit={setEditing}
        />
      )}
      {editing !== null && <TaskDrawer task={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}
