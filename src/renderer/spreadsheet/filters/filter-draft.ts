/** What is checked in an open filter list before it is applied. */
import { type ListedValue, searchValues, type ValueFilterModel } from './value-list.ts'

export interface FilterDraft {
  list: readonly ListedValue[]
  typed: string
  checked: Set<string>
  /** Values of the filter that is in force. */
  before: readonly string[]
  /** What was searched for joins the filter in force instead of taking its place. */
  adds: boolean
  /** False until someone has changed something; then the filter stays as it is. */
  isTouched: boolean
}

export function draftOf(list: readonly ListedValue[], model: ValueFilterModel | null): FilterDraft {
  const before = model?.values ?? list.map(({ value }) => value)
  return { list, typed: '', checked: new Set(before), before, adds: false, isTouched: false }
}

/** As in Excel, everything found is checked at once; an emptied search gives the old checks back. */
export function withSearch(draft: FilterDraft, typed: string): FilterDraft {
  const checked =
    typed === '' ? draft.before : searchValues(draft.list, typed).map(({ value }) => value)
  return { ...draft, typed, checked: new Set(checked), isTouched: typed !== '' }
}

export function toggled(
  draft: FilterDraft,
  values: readonly string[],
  isChecked: boolean,
): FilterDraft {
  const checked = new Set(draft.checked)
  for (const value of values) {
    if (isChecked) checked.add(value)
    else checked.delete(value)
  }
  return { ...draft, checked, isTouched: true }
}
