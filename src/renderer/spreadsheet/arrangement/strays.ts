/** Rows that sorting and filtering would show elsewhere, or not, if they were asked for now. */
import type { GridApi, IRowNode } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { filterTest } from '../../../shared/views/filter-test.ts'
import { rowOrder } from '../../../shared/views/view-rows.ts'
import { readGridState } from '../views/grid-state.ts'
import type { Arrangement } from './arrangement.ts'

interface Shown {
  api: GridApi<Row>
  definition: ListDefinition
  vocabulary: Vocabulary
  /** The test of all that narrows the list but the filters of its columns. */
  passes(row: Row): boolean
}

export function hasStrays(arrangement: Arrangement, { api, ...shown }: Shown): boolean {
  const { sort, filters } = readGridState(api)
  const tests = Object.entries(filters).map(([key, model]) => {
    const test = filterTest(fieldOf(shown.definition, key), model)
    return (row: Row) => test(row.cells[key])
  })
  const belongs = (row: Row) => shown.passes(row) && tests.every((test) => test(row))
  const order = rowOrder(shown.definition, sort, shown.vocabulary)
  for (const id of arrangement.touched) {
    const node = api.getRowNode(id)
    if (node?.data === undefined) continue
    if (belongs(node.data) !== node.displayed) return true
    if (sort.length > 0 && node.displayed && isMisplaced(api, node, order)) return true
  }
  return false
}

/** Out of order with one of its neighbours; where none is, the whole sheet is in order. */
function isMisplaced(
  api: GridApi<Row>,
  { data, rowIndex }: IRowNode<Row>,
  order: (a: Row, b: Row) => number,
): boolean {
  if (data === undefined || rowIndex === null) return false
  const above = api.getDisplayedRowAtIndex(rowIndex - 1)?.data
  const below = api.getDisplayedRowAtIndex(rowIndex + 1)?.data
  return (
    (above !== undefined && order(above, data) > 0) ||
    (below !== undefined && order(data, below) > 0)
  )
}
