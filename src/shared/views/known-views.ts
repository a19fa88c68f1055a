/** All views of a list: those that come with it, then the saved ones. */
import type { Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { heldListOf } from '../lists/sent-list.ts'
import { parseViewState, stateOfGroups, type ViewState } from './view-state.ts'

export interface View {
  /** Row id of a saved view. */
  id: string
  name: string
  isSaved: boolean
  state: ViewState
}

/** The view that shows every field; the one to begin with. */
export const ALL_FIELDS = 'all'

export function knownViews(definition: ListDefinition, base: ViewState, saved: readonly Row[]) {
  return [...builtInViews(definition, base), ...savedViews(definition, base, saved)]
}

function builtInViews(definition: ListDefinition, base: ViewState): View[] {
  const given = definition.views ?? []
  return [
    { id: ALL_FIELDS, name: '全部字段', isSaved: false, state: base },
    ...given.map(({ key, name, groups }) => ({
      id: key,
      name,
      isSaved: false,
      state: stateOfGroups(definition, base, groups),
    })),
  ]
}

function savedViews(definition: ListDefinition, base: ViewState, saved: readonly Row[]): View[] {
  // A month or quarter of a list is shown as the list is.
  const list = heldListOf(definition.key)
  return saved
    .filter((row) => row.cells.list === list)
    .map(({ id, cells }) => ({
      id,
      name: String(cells.name ?? ''),
      isSaved: true,
      state: parseViewState(String(cells.state ?? ''), base) ?? base,
    }))
}
