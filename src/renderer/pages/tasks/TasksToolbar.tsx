import { PlusOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { type Vocabulary, vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import type { TaskSelection } from '../../../shared/tasks/task-list.ts'
import { untilWords } from '../../../shared/tasks/until.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { useLedger } from '../../service/use-ledger.tsx'
import { matchingWords } from '../../spreadsheet/words-search.ts'
import type { TaskFilter, TaskView } from './use-task-filter.ts'

const VIEWS: { value: TaskView; label: string }[] = [
  { value: 'text', label: '原文' },
  { value: 'items', label: '事项' },
]

interface TasksToolbarProps {
  filter: TaskFilter
  count: string
  onAdd(): void
}

/** Which tasks are shown, and how; the same in both views. */
export function TasksToolbar({ filter, count, onAdd }: TasksToolbarProps) {
  const { plan } = useLedger()
  const vocabulary = vocabularyOf(plan)
  const { department, until, day, go } = filter
  const tasks: TaskSelection = { department: department ?? undefined, until: day ?? undefined }
  return (
    <div className="toolbar" role="toolbar" aria-label="任务工具">
      <h2>任务</h2>
      <Segmented
        aria-label="显示方式"
        value={filter.view}
        options={VIEWS}
        onChange={(view) => go({ view })}
      />
      <WordSelect
        label="部门"
        placeholder="全部部门"
        width={176}
        words={vocabulary.words.department}
        value={department}
        onChange={(value) => go({ department: value, role: null })}
      />
      <Select
        aria-label="到期"
        title="只看在此之前到期的事项"
        placeholder="全部时限"
        allowClear
        style={{ width: 156 }}
        value={day}
        options={monthsOf(plan.year, day, until)}
        onChange={(_, option) => go({ until: isOption(option) ? option.until : null })}
        onClear={() => go({ until: null })}
      />
      <WordSelect
        label="状态"
        placeholder="全部状态"
        width={112}
        words={vocabulary.words.taskStatus}
        value={filter.status}
        onChange={(status) => go({ status })}
      />
      <span className="toolbar-gap" />
      <span className="tasks-count" role="status">
        {count}
      </span>
      {filter.view === 'text' && (
        <Button icon={<PlusOutlined />} onClick={onAdd}>
          新增任务
        </Button>
      )}
      <ExportButton
        kind="tasks"
        what={department === null && day === null ? '任务分解表' : '任务清单'}
        tasks={tasks}
      />
    </div>
  )
}

interface WordSelectProps {
  label: string
  placeholder: string
  width: number
  words: Vocabulary['words']['department']
  value: string | null
  onChange(value: string | null): void
}

/** One word of the plan or none, found by name, alias or pinyin. */
function WordSelect({ label, placeholder, width, words, value, onChange }: WordSelectProps) {
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      allowClear
      style={{ width }}
      popupMatchSelectWidth={false}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && matchingWords(words, typed).includes(option.value),
      }}
      value={value}
      options={words.names.map((name) => ({ value: name, label: name }))}
      onChange={(chosen?: string) => onChange(chosen ?? null)}
    />
  )
}

interface UntilOption {
  /** The last day. */
  value: string
  label: string
  /** As the address writes it. */
  until: string
}

/** The months of the plan's year, and what the address says where that is none of them. */
function monthsOf(year: number, day: string | null, until: string | null): UntilOption[] {
  const months = Array.from({ length: 12 }, (_, index): UntilOption => {
    const value = new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10)
    return { value, label: untilWords(value), until: value.slice(0, 7) }
  })
  if (day === null || months.some(({ value }) => value === day)) return months
  return [{ value: day, label: untilWords(day), until: until ?? day }, ...months]
}

function isOption(option: UntilOption | UntilOption[] | undefined): option is UntilOption {
  return option !== undefined && !Array.isArray(option)
}
