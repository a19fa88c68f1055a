import { SearchOutlined } from '@ant-design/icons'
import { Input, Select } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { changeKindSchema } from '../../../../shared/changes/change.ts'
import { CHANGE_KIND_LABELS } from '../../../../shared/changes/kind-labels.ts'
import { PLAN_ONLY_LISTS } from '../../../../shared/history/plan-lists.ts'
import { shownList } from '../../../../shared/history/shown-list.ts'
import type { HistoryFilter } from '../../../../shared/history/story.ts'
import { PROJECTS } from '../../../../shared/lists/projects.ts'
import { DayInput } from '../../../app/DayInput.tsx'
import { currentRoute } from '../../../app/router.ts'
import { useTyped } from '../../../app/use-typed.ts'
import { useLists } from '../../../service/use-ledger.tsx'
import { filterOfQuery, showHistory } from '../history-query.ts'

interface StoryFiltersProps {
  filter: HistoryFilter
  authors: readonly string[]
}

const KINDS = changeKindSchema.options.map((value) => ({ value, label: CHANGE_KIND_LABELS[value] }))

/** Which changes are told; the address keeps it, so that going back comes back to it. */
export function StoryFilters({ filter, authors }: StoryFiltersProps) {
  // Of the address as it is by then: words that rested may come after another choice.
  const set = (part: Partial<HistoryFilter>) =>
    showHistory({ ...filterOfQuery(currentRoute().query), ...part })
  const known = useLists()
  const listOptions = [...known.byKey.values(), ...PLAN_ONLY_LISTS.values()].map(
    ({ key, title }) => ({ value: key, label: title }),
  )
  // Without a list, the fields of projects: choosing one means projects.
  const { fields } = shownList(known, filter.list ?? PROJECTS.key)
  return (
    <>
      <WordsFilter text={filter.text ?? ''} onText={(text) => set({ text })} />
      <Choice
        label="编辑人"
        width={112}
        value={filter.author}
        options={authors.map((author) => ({ value: author, label: author }))}
        onChange={(author) => set({ author })}
      />
      <Choice
        label="类型"
        width={92}
        value={filter.kind}
        options={KINDS}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label="列表"
        width={112}
        value={filter.list}
        options={listOptions}
        onChange={(list) => set({ list, field: undefined })}
      />
      <Choice
        label="字段"
        width={116}
        value={filter.field}
        options={fields.map(({ key, label }) => ({ value: key, label }))}
        onChange={(field) =>
          set({ field, list: field === undefined ? filter.list : (filter.list ?? PROJECTS.key) })
        }
      />
      <DayInput
        isOptional
        className="story-day-input"
        label="起日"
        day={filter.from ?? ''}
        onDay={(from) => set({ from })}
      />
      <DayInput
        isOptional
        className="story-day-input"
        label="止日"
        day={filter.to ?? ''}
        onDay={(to) => set({ to })}
      />
    </>
  )
}

/** Time to finish a word before the log is asked, in milliseconds. */
const PAUSE = 300

function WordsFilter({ text, onText }: { text: string; onText(text: string): void }) {
  const { typed, type, tell } = useTyped(text, { read: (words) => words, onTell: onText })
  const tellRested = useEffectEvent(() => tell())
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed starts the wait anew
  useEffect(() => {
    const timer = setTimeout(() => tellRested(), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Input
      className="story-search"
      prefix={<SearchOutlined />}
      allowClear
      value={typed}
      aria-label="搜索历史"
      placeholder="编号、企业、项目、说明、文件"
      onChange={(event) => type(event.target.value)}
    />
  )
}

interface ChoiceProps<T extends string> {
  label: string
  width: number
  value: T | undefined
  options: { value: T; label: string }[]
  onChange(value: T | undefined): void
}

/** One word or none. */
function Choice<T extends string>({ label, width, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Select<T>
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width }}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      {...(value === undefined ? {} : { value })}
      options={options}
      onChange={(chosen?: T) => onChange(chosen)}
    />
  )
}
