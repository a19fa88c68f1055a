/** The sheet of a month as it goes out to districts and comes back: one list for each month. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { PROGRESS } from '../lists/progress.ts'
import { isMonth } from '../values/month.ts'
import { MONTH_SHEET, type MonthRow } from './month-sheet.ts'
import { CARRIED_FIELDS } from './reports.ts'

/** The list whose rows are the projects of a month; stamps name it by its key. */
export function monthList(month: string): ListDefinition {
  return {
    ...MONTH_SHEET,
    key: `${MONTH_SHEET.key}/${month}`,
    title: `${Number(month.slice(5))}月项目进度调度`,
    // Headings of groups are merged over their columns.
    fields: MONTH_SHEET.groups.flatMap(({ key: group }) =>
      MONTH_SHEET.fields
        .filter((field) => field.group === group && field.key !== 'state')
        .map(withWholeLabel),
    ),
    hasFixedRows: true,
  }
}

/** A heading that says by itself which month it is of: workbooks are read by single headings. */
function withWholeLabel(field: FieldDefinition): FieldDefinition {
  if (field.group === 'last') return { ...field, label: `上次${field.label}` }
  const own = PROGRESS.fields.find(({ key }) => key === field.key)
  return field.group === 'report' && own !== undefined ? { ...field, label: own.label } : field
}

/** The month of such a list by its key; null for any other list. */
export function monthOfList(key: string): string | null {
  const [list, month] = key.split('/')
  return list === MONTH_SHEET.key && isMonth(month) ? month : null
}

/** Rows as they go out: what is carried over is left empty, to be told from what was reported. */
export function sentRow({ row, state }: MonthRow): Row {
  const { state: _state, ...cells } = row.cells
  if (state === '已报') return { id: row.id, cells }
  const told: Cells = { ...cells }
  for (const field of CARRIED_FIELDS) delete told[field]
  return { id: row.id, cells: told }
}
