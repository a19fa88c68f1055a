/** Monthly values that were read from a workbook, judged cell by cell before anything is written. */
import { z } from 'zod'
import { isEmpty } from '../changes/rows.ts'
import { type Edit, editSchema } from '../contract/schemas.ts'
import {
  crosstabDefinition,
  crosstabEdits,
  crosstabField,
  crosstabLock,
  crosstabRows,
  type LongRows,
} from '../lists/crosstab.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import { type Parsed, parseValue } from '../values/parse.ts'
import { MEASURED, monthTable } from './month-table.ts'

export interface MeasuredCell {
  indicator: string
  /** A district of the plan, or 合计 for the closing row. */
  district: string
  month: string
  written: string | number
  /** Why it cannot be a value whatever the field: a formula that went wrong. */
  fault: string | null
  /** As people find it: 表!C5. */
  place: string
}

const refusalSchema = z.strictObject({
  place: z.string(),
  /** 丹阳市 PM2.5年均浓度. */
  name: z.string(),
  written: z.string(),
  reason: z.string(),
})

export const measuredPlanSchema = z.strictObject({
  /** Months of which something was read. */
  months: z.array(z.string()),
  edits: z.array(editSchema),
  /** How many cells are filled in for the first time, change what is there, or say the same. */
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  refusals: z.array(refusalSchema),
})
export type MeasuredPlan = z.infer<typeof measuredPlanSchema>

/** Sums of the table are passed over: they follow from their rows. */
export function planMeasured(
  plan: PlanDefinition,
  vocabulary: Vocabulary,
  longRows: LongRows,
  cells: readonly MeasuredCell[],
): MeasuredPlan {
  const result: MeasuredPlan = {
    months: [...new Set(cells.map(({ month }) => month))].sort(),
    edits: [],
    added: 0,
    changed: 0,
    same: 0,
    refusals: [],
  }
  const tables = tablesOf(plan, longRows)
  for (const cell of cells) {
    const indicator = plan.indicators.find(({ key }) => key === cell.indicator)
    if (indicator === undefined) continue
    const { crosstab, definition, rows } = tables(indicator.table, cell.month)
    const key = crosstabField(MEASURED, indicator.key)
    const field = definition.fields.find((item) => item.key === key)
    const row = rows.get(cell.district)
    if (field === undefined || row === undefined) continue
    if (crosstabLock(crosstab, cell.district, key) !== null) continue
    const { written, fault, place } = cell
    const parsed: Parsed =
      fault === null ? parseValue(field, written, vocabulary) : { ok: false, message: fault }
    if (!parsed.ok) {
      const name = `${row.label} ${indicator.name}`
      result.refusals.push({ place, name, written: String(written), reason: parsed.message })
      continue
    }
    const value = parsed.value
    // An empty cell says nothing, as in any workbook without a stamp.
    if (isEmpty(value)) continue
    const old = row.cells[key] ?? null
    if (old === value) {
      result.same += 1
      continue
    }
    result[old === null ? 'added' : 'changed'] += 1
    const edit: Edit = {
      edit: 'set',
      list: crosstab.key,
      id: cell.district,
      field: key,
      value,
      old,
    }
    result.edits.push(...crosstabEdits(crosstab, [edit], longRows))
  }
  return result
}

function tablesOf(plan: PlanDefinition, longRows: LongRows) {
  const made = new Map<string, ReturnType<typeof tableOf>>()
  const tableOf = (key: 'annex2' | 'air', month: string) => {
    const crosstab = monthTable(plan, key, month)
    const labels = new Map(crosstab.rows.map(({ key: row, label }) => [row, label]))
    const rows = new Map(
      crosstabRows(crosstab, longRows).map(({ id, cells }) => [
        id,
        { cells, label: labels.get(id) ?? id },
      ]),
    )
    return { crosstab, definition: crosstabDefinition(crosstab), rows }
  }
  return (key: 'annex2' | 'air', month: string) => {
    const name = `${key} ${month}`
    const table = made.get(name) ?? tableOf(key, month)
    made.set(name, table)
    return table
  }
}
