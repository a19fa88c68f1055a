import type { IAfterGuiAttachedParams } from 'ag-grid-community'
import { type CustomFilterDisplayProps, useGridFilterDisplay } from 'ag-grid-react'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { draftOf, type FilterDraft, toggled, withSearch } from './filter-draft.ts'
import { ValueRows } from './ValueRows.tsx'
import type { ValueFilterParams } from './value-filter.ts'
import { listValues, modelOf, searchValues, type ValueFilterModel } from './value-list.ts'
import './filters.css'

type Props = CustomFilterDisplayProps<Row, unknown, ValueFilterModel> & ValueFilterParams

/** The filter list of a column, as in Excel: search, check, 确定. */
export function ValueFilter(props: Props) {
  const { api, model, field, compare, doesRowPassOtherFilter, onModelChange } = props
  const search = useRef<InputRef>(null)
  const hide = useRef<() => void>(() => {})
  const [draft, setDraft] = useState<FilterDraft>(() => draftOf([], null))

  const afterGuiAttached = useCallback(
    (params?: IAfterGuiAttachedParams) => {
      hide.current = () => params?.hidePopup?.()
      const cells: Row['cells'][string][] = []
      api.forEachLeafNode((node) => {
        if (node.data !== undefined && doesRowPassOtherFilter(node))
          cells.push(node.data.cells[field.key] ?? null)
      })
      const byValue = (a: string, b: string) => compare(a, b, undefined, undefined, false)
      setDraft(draftOf(listValues(field, cells, model?.values ?? [], byValue), model))
      search.current?.focus()
    },
    [api, doesRowPassOtherFilter, field, compare, model],
  )
  useGridFilterDisplay({ afterGuiAttached })

  const found = searchValues(draft.list, draft.typed)
  const checkedCount = found.filter(({ value }) => draft.checked.has(value)).length
  const isAll = checkedCount === found.length
  const canApply = checkedCount > 0 || (draft.typed !== '' && draft.adds && draft.checked.size > 0)

  const apply = () => {
    if (!canApply) return
    onModelChange(draft.isTouched ? modelOf(draft.list, chosen(draft, found)) : model)
    hide.current()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // On a button, Enter presses it.
    if (event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    apply()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter means 确定 anywhere in the list
    <div className="value-filter" onKeyDown={onKeyDown}>
      <Input
        ref={search}
        size="small"
        allowClear
        value={draft.typed}
        placeholder="搜索文字或拼音首字母"
        aria-label={`在${field.label}的值中查找`}
        onChange={(event) => setDraft(withSearch(draft, event.target.value))}
        onKeyDown={({ key, currentTarget }) => {
          const rows = currentTarget.closest('.value-filter')
          if (key === 'ArrowDown')
            rows?.querySelector<HTMLElement>('.value-filter-rows input')?.focus()
        }}
      />
      <Checkbox
        className="value-filter-all"
        checked={isAll && found.length > 0}
        indeterminate={checkedCount > 0 && !isAll}
        disabled={found.length === 0}
        onChange={({ target }) =>
          setDraft(
            toggled(
              draft,
              found.map(({ value }) => value),
              target.checked,
            ),
          )
        }
      >
        {draft.typed === '' ? '（全选）' : '（选择所有搜索结果）'}
      </Checkbox>
      {draft.typed !== '' && model !== null && (
        <Checkbox
          className="value-filter-all"
          checked={draft.adds}
          onChange={({ target }) => setDraft({ ...draft, adds: target.checked })}
        >
          加到现有筛选中
        </Checkbox>
      )}
      <ValueRows
        label={field.label}
        list={found}
        checked={draft.checked}
        onToggle={(value, isChecked) => setDraft(toggled(draft, [value], isChecked))}
      />
      <div className="value-filter-buttons">
        <Button
          size="small"
          type="link"
          disabled={model === null}
          onClick={() => {
            onModelChange(null)
            hide.current()
          }}
        >
          清除筛选
        </Button>
        <Button size="small" type="primary" disabled={!canApply} onClick={apply}>
          确定
        </Button>
        <Button size="small" onClick={() => hide.current()}>
          取消
        </Button>
      </div>
    </div>
  )
}

/** A search narrows to what it found, unless that is to be added to what was chosen before. */
function chosen(draft: FilterDraft, found: readonly { value: string }[]): Set<string> {
  if (draft.typed === '') return draft.checked
  const own = found.map(({ value }) => value).filter((value) => draft.checked.has(value))
  return new Set(draft.adds ? [...draft.before, ...own] : own)
}
