import { Checkbox, Input } from 'antd'
import { ValueRows } from './ValueRows.tsx'
import { found, toggled, type ValueDraft, withSearch } from './value-draft.ts'

interface ValuePickerProps {
  label: string
  draft: ValueDraft
  /** Values are chosen at present, so that what is found may join them. */
  canAdd: boolean
  onChange(draft: ValueDraft): void
}

/** The values of a column with their counts, as in Excel: search and check. */
export function ValuePicker({ label, draft, canAdd, onChange }: ValuePickerProps) {
  const list = found(draft)
  const checkedCount = list.filter(({ value }) => draft.checked.has(value)).length
  const isAll = checkedCount === list.length
  const everyValue = list.map(({ value }) => value)
  return (
    <>
      <Input
        className="filter-first"
        size="small"
        allowClear
        value={draft.typed}
        placeholder="搜索文字或拼音首字母"
        aria-label={`在${label}的值中查找`}
        onChange={(event) => onChange(withSearch(draft, event.target.value))}
        onKeyDown={({ key, currentTarget }) => {
          const filter = currentTarget.closest('.column-filter')
          if (key === 'ArrowDown')
            filter?.querySelector<HTMLElement>('.value-filter-rows input')?.focus()
        }}
      />
      <Checkbox
        className="value-filter-all"
        checked={isAll && list.length > 0}
        indeterminate={checkedCount > 0 && !isAll}
        disabled={list.length === 0}
        onChange={({ target }) => onChange(toggled(draft, everyValue, target.checked))}
      >
        {draft.typed === '' ? '（全选）' : '（选择所有搜索结果）'}
      </Checkbox>
      {draft.typed !== '' && canAdd && (
        <Checkbox
          className="value-filter-all"
          checked={draft.adds}
          onChange={({ target }) => onChange({ ...draft, adds: target.checked })}
        >
          加到现有筛选中
        </Checkbox>
      )}
      <ValueRows
        label={label}
        list={list}
        checked={draft.checked}
        onToggle={(value, isChecked) => onChange(toggled(draft, [value], isChecked))}
      />
    </>
  )
}
