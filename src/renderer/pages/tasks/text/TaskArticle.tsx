import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ListStanding } from '../../../../shared/lists/special/standing.ts'
import type { PlanTask } from '../../../../shared/plan/definition.ts'
import { ROLE_LABELS } from '../../../../shared/tasks/department-role.ts'
import type { PlanItem } from '../../../../shared/tasks/plan-items.ts'
import type { OutlineParagraph, OutlineTask } from '../../../../shared/tasks/task-outline.ts'
import type { RowMarks } from '../../../spreadsheet/marks/use-row-marks.ts'
import { ItemLine } from './ItemLine.tsx'
import { LinkedLists } from './LinkedLists.tsx'
import { LinkedProjects } from './LinkedProjects.tsx'
import { OrphanEntries } from './OrphanEntries.tsx'

interface TaskArticleProps {
  entry: OutlineTask
  projects: readonly Row[]
  marks: RowMarks
  /** Attachments by id of their item. */
  fileCounts: ReadonlyMap<string, number>
  /** What was entered about words that the task no longer has. */
  orphans: readonly Row[]
  /** Items of the task that have no entry. */
  free: readonly PlanItem[]
  onEdit(task: PlanTask): void
  /** Special ledgers that the task orders. */
  lists: readonly ListStanding[]
}

export function TaskArticle(props: TaskArticleProps) {
  const { entry, projects, marks, fileCounts, orphans, free, onEdit, lists } = props
  const { task, paragraphs } = entry
  const heading = `${task.number}. ${task.title}`
  return (
    <article className="task" aria-label={heading}>
      <Button
        className="task-edit-button"
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={`编辑任务 ${task.number}`}
        onClick={() => onEdit(task)}
      >
        编辑
      </Button>
      {paragraphs[0]?.paragraph.text.startsWith(heading) !== true && <h4>{heading}</h4>}
      {paragraphs.map((part) => (
        <TaskParagraph
          key={part.paragraph.text}
          part={part}
          heading={heading}
          marks={marks}
          fileCounts={fileCounts}
        />
      ))}
      <OrphanEntries orphans={orphans} items={free} />
      <LinkedProjects task={task} projects={projects} />
      {lists.length > 0 && <LinkedLists lists={lists} />}
    </article>
  )
}

interface TaskParagraphProps extends Pick<TaskArticleProps, 'marks' | 'fileCounts'> {
  part: OutlineParagraph
  heading: string
}

/** The document prints the heading of a task as the beginning of its first paragraph. */
function TaskParagraph({ part, heading, marks, fileCounts }: TaskParagraphProps) {
  const { paragraph, role, items } = part
  const isHeaded = paragraph.text.startsWith(heading)
  return (
    <div className="task-paragraph">
      <p>
        {role !== null && (
          <span className="task-role" data-role={role}>
            {ROLE_LABELS[role]}
          </span>
        )}
        {isHeaded && <strong>{heading}</strong>}
        {isHeaded ? paragraph.text.slice(heading.length) : paragraph.text}
      </p>
      <dl>
        <Fact name="牵头" text={paragraph.lead.join('、')} />
        <Fact name="配合" text={paragraph.support.join('、')} />
      </dl>
      {items.length > 0 && (
        <ul className="task-items" aria-label="事项">
          {items.map((row) => (
            <ItemLine key={row.id} row={row} marks={marks} files={fileCounts.get(row.id) ?? 0} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}
