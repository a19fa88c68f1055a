import { AutoComplete, Input, Select } from 'antd'
import type { PlanDefinition } from '../../../../shared/plan/definition.ts'
import type { TaskDraft } from '../../../../shared/tasks/edit/task-draft.ts'

interface TaskHeadFormProps {
  draft: TaskDraft
  plan: PlanDefinition
  onChange(draft: TaskDraft): void
}

/** What a task is called, and by which projects it is carried out. */
export function TaskHeadForm({ draft, plan, onChange }: TaskHeadFormProps) {
  const sections = [...new Set(plan.tasks.map(({ section }) => section))]
  return (
    <div className="task-edit-head">
      <label htmlFor="task-title">任务名称</label>
      <Input
        id="task-title"
        value={draft.title}
        onChange={({ target }) => onChange({ ...draft, title: target.value })}
      />
      <label htmlFor="task-section">重点领域</label>
      <AutoComplete
        id="task-section"
        value={draft.section}
        options={sections.map((value) => ({ value }))}
        onChange={(section: string) => onChange({ ...draft, section })}
      />
      <label htmlFor="task-kinds">关联工程类型</label>
      <Input
        id="task-kinds"
        value={draft.kinds}
        placeholder="用、隔开；这些类型的项目算作落实这项任务"
        onChange={({ target }) => onChange({ ...draft, kinds: target.value })}
      />
      <label htmlFor="task-categories">关联工程类别</label>
      <Select
        id="task-categories"
        mode="multiple"
        value={draft.categories}
        options={plan.categories.map(({ name }) => ({ value: name, label: name }))}
        onChange={(categories: string[]) => onChange({ ...draft, categories })}
      />
    </div>
  )
}
