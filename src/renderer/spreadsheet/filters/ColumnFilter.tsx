import type {
  FilterDisplayComp,
  FilterDisplayParams,
  IAfterGuiAttachedParams,
} from 'ag-grid-community'
import type { Cells } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { type FilterModel, isValueModel } from '../../../shared/views/filter-model.ts'
import type { GridContext } from '../drawing/portals.ts'
import { FilterForm } from './FilterForm.tsx'
import type { ColumnFilterParams } from './filter-params.ts'
import { listValues } from './value-list.ts'
import './filters.css'

type Params = FilterDisplayParams<Row, GridContext, FilterModel> & ColumnFilterParams

/** The filter of a column as AG Grid shows it: a form that begins anew whenever it is opened. */
export class ColumnFilter implements FilterDisplayComp<Row, GridContext, FilterModel> {
  readonly #place = document.createElement('div')
  #params: Params | null = null
  #opened = 0
  #hide = () => {}

  init(params: Params): void {
    this.#place.className = 'column-filter'
    this.#params = params
  }

  getGui(): HTMLElement {
    return this.#place
  }

  afterGuiAttached(attached?: IAfterGuiAttachedParams): void {
    this.#hide = () => attached?.hidePopup?.()
    this.#opened += 1
    this.#draw()
  }

  refresh(params: Params): boolean {
    this.#params = params
    if (this.#opened > 0) this.#draw()
    return true
  }

  destroy(): void {
    this.#params?.context.portals.remove(this.#place)
  }

  #draw(): void {
    if (this.#params === null) return
    const params = this.#params
    // AG Grid hands in undefined, against its own type, after all filters were taken away.
    const model = params.model ?? null
    params.context.portals.draw(
      this.#place,
      <FilterForm
        key={this.#opened}
        field={params.field}
        vocabulary={params.vocabulary}
        model={model}
        list={() => listed(params, model)}
        onApply={(to) => {
          params.onModelChange(to)
          this.#hide()
        }}
        onCancel={() => this.#hide()}
      />,
    )
  }
}

/** The values of the column in the rows that the filters of other columns let through. */
function listed(
  { api, field, compare, doesRowPassOtherFilter }: Params,
  model: FilterModel | null,
) {
  const cells: Cells[string][] = []
  api.forEachLeafNode((node) => {
    if (node.data !== undefined && doesRowPassOtherFilter(node))
      cells.push(node.data.cells[field.key] ?? null)
  })
  const kept = model !== null && isValueModel(model) ? model.values : []
  return listValues(field, cells, kept, (a, b) => compare(a, b, undefined, undefined, false))
}
