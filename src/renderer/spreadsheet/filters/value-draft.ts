/** What is checked in an open filter list before it is applied. */
import type { ValueFilterModel } from '../../../shared/views/filter-model.ts'
import { type ListedValue, searchValues } from './value-list.ts'

export interface ValueDraft {
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

export function valueDraftOf(
  list: readonly ListedValue[],
  model: ValueFilterModel | null,
): ValueDraft {
  const before = model?.values ?? list.map(({ value }) => value)
  return { list, typed: '', checked: new Set(before), before, adds: false, isTouched: false }
}

/** As in Excel, everything found is checked at once; an emptied search gives the old checks back. */
export function withSearch(draft: ValueDraft, typed: string): ValueDraft {
  const checked =
    typed === '' ? draft.before : searchValues(draft.list, typed).map(({ value }) => value)
  return { ...draft, typed, checked: new Set(checked), isTouched: typed !== '' }
}

export function toggled(
  draft: ValueDraft,
  values: readonly string[],
  isChecked: boolean,
): ValueDraft {
  const checked = new Set(draft.checked)
  for (const value of values) {
    if (isChecked) checked.add(value)
    else checked.delete(value)
  }
  return { ...draft, checked, isTouched: true }
}

/** At least one value must be left, or the filter would hide everything. */
export function isApplicable(draft: ValueDraft): boolean {
  return found(draft).some(({ value }) => draft.checked.has(value)) || addsTo(draft)
}

const addsTo = (draft: ValueDraft) => draft.typed !== '' && draft.adds && draft.checked.size > 0

/** The values that the search leaves in sight. */
export function found({ list, typed }: ValueDraft): readonly ListedValue[] {
  return searchValues(list, typed)
}

/** A search narrows to what it found, unless that is to be added to what was chosen before. */
export function chosenValues(draft: ValueDraft): Set<string> {
  if (draft.typed === '') return draft.checked
  const own = found(draft)
    .map(({ value }) => value)
    .filter((value) => draft.checked.has(value))
  return new Set(draft.adds ? [...draft.before, ...own] : own)
}
