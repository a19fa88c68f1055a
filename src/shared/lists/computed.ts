/** Cells that are worked out of their row and the day, to be shown beside those that are kept. */
import type { Cells, CellValue } from '../changes/change.ts'
import { compactCells } from '../changes/rows.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { type Schedule, scheduleOf } from '../schedule/schedule.ts'
import { CLOSURE_WORDS, DUE_WORDS, PACE_WORDS } from '../schedule/words.ts'
import type { ComputedValue, ListDefinition } from './definition.ts'

/** The list as grids show it: each computed field behind the one that it belongs to. */
export function shownList(list: ListDefinition): ListDefinition {
  const { computed = [] } = list
  if (computed.length === 0) return list
  return {
    ...list,
    fields: list.fields.flatMap((field) => [
      field,
      ...computed.filter((item) => item.computed?.after === field.key),
    ]),
  }
}

/** The cells of a row and those that are computed from them. */
export function shownCells(list: ListDefinition, cells: Cells, rules: ScheduleRules): Cells {
  const { computed, schedule } = list
  if (computed === undefined || schedule === undefined) return cells
  const found = scheduleOf(schedule, cells, rules)
  const values = computed.map((field): [string, CellValue] => [
    field.key,
    field.computed === undefined ? null : computedValue(found, field.computed.value),
  ])
  return { ...cells, ...compactCells(Object.fromEntries(values)) }
}

function computedValue(
  { due, daysLeft, pace, closure }: Schedule,
  value: ComputedValue,
): CellValue {
  switch (value) {
    case 'due':
      return due === null ? null : DUE_WORDS[due]
    case 'daysLeft':
      return daysLeft
    case 'pace':
      return pace === null ? null : PACE_WORDS[pace]
    case 'closure':
      return closure === null ? null : CLOSURE_WORDS[closure]
  }
}
