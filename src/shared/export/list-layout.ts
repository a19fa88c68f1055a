/** A choice of rows and columns, worked out: the rows, and how they are laid out. */
import type { Row } from '../contract/schemas.ts'
import { LedgerError } from '../errors.ts'
import { shownCells, shownList } from '../lists/computed.ts'
import { type FieldDefinition, fieldOf, type ListDefinition } from '../lists/definition.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { vocabularyOf } from '../plan/vocabulary.ts'
import { scheduleRules } from '../schedule/rules.ts'
import { knownViews, type View } from '../views/known-views.ts'
import { plainView, rowsOfView, type ViewFacts } from '../views/view-rows.ts'
import { inSections } from '../views/view-state.ts'
import type { ListChoice, PaperSize } from './list-choice.ts'

export interface ListLayout {
  /** Columns from left to right. */
  fields: FieldDefinition[]
  group: FieldDefinition | null
  paper: PaperSize | null
  /** False for the list as it is printed when nobody chooses anything but a district. */
  isChosen: boolean
}

export interface ChosenList {
  list: ListDefinition
  rows: Row[]
  layout: ListLayout
  /** Name of the view. */
  view: string | null
}

export interface ListFacts {
  plan: PlanDefinition
  rows: readonly Row[]
  /** Rows of the list `view`. */
  views: readonly Row[]
  /** `YYYY-MM-DD` where the user is. */
  today: string
  since: ViewFacts['since']
}

/** USAGE for a view or a field that there is not. */
export function chooseList(list: ListDefinition, choice: ListChoice, facts: ListFacts): ChosenList {
  const { district, group, paper = null } = choice
  const shown = shownList(list)
  const view = choice.view === undefined ? null : viewOf(shown, facts.views, choice.view)
  const isChosen = view !== null || choice.fields !== undefined || group !== undefined
  const rows = facts.rows.filter(
    ({ cells }) => district === undefined || cells.district === district,
  )
  const groupField = group === undefined ? null : namedField(list, group)
  return {
    list: isChosen ? shown : list,
    rows: grouped(groupField, facts.plan, isChosen ? viewRows(shown, view, rows, facts) : rows),
    layout: {
      fields: fieldsOf(shown, view, choice.fields).filter((field) => field.key !== group),
      group: groupField,
      paper,
      // No template knows the columns of a special ledger.
      isChosen: isChosen || paper !== null || choice.key !== undefined,
    },
    view: view?.name ?? null,
  }
}

function viewRows(
  shown: ListDefinition,
  view: View | null,
  rows: readonly Row[],
  { plan, today, since }: ListFacts,
): Row[] {
  const rules = scheduleRules(plan, today)
  const withComputed = rows.map(({ id, cells }) => ({ id, cells: shownCells(shown, cells, rules) }))
  if (view === null) return withComputed
  return rowsOfView(shown, view.state, withComputed, {
    vocabulary: vocabularyOf(plan),
    rules,
    since,
  })
}

/** Views that may be chosen, as the grid offers them. */
export function listViews(list: ListDefinition, saved: readonly Row[]): View[] {
  const shown = shownList(list)
  return knownViews(shown, plainView(shown), saved)
}

function viewOf(shown: ListDefinition, saved: readonly Row[], wanted: string): View {
  const views = knownViews(shown, plainView(shown), saved)
  const found =
    views.find(({ id }) => id === wanted) ?? views.find(({ name }) => name === wanted.trim())
  if (found !== undefined) return found
  throw new LedgerError(
    'USAGE',
    `没有视图“${wanted}”，可用：${views.map(({ name }) => name).join('、')}`,
  )
}

function fieldsOf(
  shown: ListDefinition,
  view: View | null,
  keys: readonly string[] | undefined,
): FieldDefinition[] {
  if (keys !== undefined) return keys.map((key) => namedField(shown, key))
  if (view === null) return (shown.printed ?? shown.fields.map(({ key }) => key)).map(pick(shown))
  return inSections(view.state.columns)
    .filter(({ isHidden }) => !isHidden)
    .map(({ key }) => key)
    .map(pick(shown))
}

const pick = (list: ListDefinition) => (key: string) => fieldOf(list, key)

/** By key, or by its Chinese name. */
function namedField(shown: ListDefinition, written: string): FieldDefinition {
  const name = written.trim()
  const found = shown.fields.find(({ key, label }) => key === name || label === name)
  if (found !== undefined) return found
  throw new LedgerError(
    'USAGE',
    `没有字段“${written}”，可用：${shown.fields.map(({ key, label }) => `${key}（${label}）`).join('、')}`,
  )
}

/** Groups stand in the order of the plan, what it does not know behind them. */
function grouped(group: FieldDefinition | null, plan: PlanDefinition, rows: readonly Row[]): Row[] {
  if (group?.choices === undefined) return [...rows]
  const { names } = vocabularyOf(plan).words[group.choices]
  const placeOf = ({ cells }: Row) => {
    const place = names.indexOf(String(cells[group.key]))
    return place < 0 ? names.length : place
  }
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}
