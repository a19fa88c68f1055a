import type { IAfterGuiAttachedParams } from 'ag-grid-community'
import { type CustomFilterDisplayProps, useGridFilterDisplay } from 'ag-grid-react'
import { useCallback, useRef, useState } from 'react'
import type { Cells } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { type FilterModel, isValueModel } from '../../../shared/views/filter-model.ts'
import type { ColumnFilterParams } from './column-filter.ts'
import { FilterForm } from './FilterForm.tsx'
import { listValues } from './value-list.ts'
import './filters.css'

type Props = CustomFilterDisplayProps<Row, unknown, FilterModel> & ColumnFilterParams

/** The filter of a column as AG Grid shows it: a form that begins anew whenever it is opened. */
export function ColumnFilter(props: Props) {
  const { api, field, vocabulary, compare, doesRowPassOtherFilter, onModelChange } = props
  // AG Grid hands in undefined, against its own type, after all filters were taken away.
  const model = props.model ?? null
  const hide = useRef<() => void>(() => {})
  const [opened, setOpened] = useState(0)
  const afterGuiAttached = useCallback((params?: IAfterGuiAttachedParams) => {
    hide.current = () => params?.hidePopup?.()
    setOpened((count) => count + 1)
  }, [])
  useGridFilterDisplay({ afterGuiAttached })

  const list = () => {
    const cells: Cells[string][] = []
    api.forEachLeafNode((node) => {
      if (node.data !== undefined && doesRowPassOtherFilter(node))
        cells.push(node.data.cells[field.key] ?? null)
    })
    const kept = model !== null && isValueModel(model) ? model.values : []
    return listValues(field, cells, kept, (a, b) => compare(a, b, undefined, undefined, false))
  }

  return (
    <div className="column-filter">
      {opened > 0 && (
        <FilterForm
          key={opened}
          field={field}
          vocabulary={vocabulary}
          model={model}
          list={list}
          onApply={(to) => {
            onModelChange(to)
            hide.current()
          }}
          onCancel={() => hide.current()}
        />
      )}
    </div>
  )
}
