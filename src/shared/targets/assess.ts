/** Verdict and outlook of every cell of a month's table. */
import { numberOf } from '../changes/cell-values.ts'
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import { crosstabField } from '../lists/crosstab.ts'
import type { Indicator } from '../plan/definition.ts'
import { TOTAL } from '../plan/row-words.ts'
import { MEASURED, TARGET } from './month-table.ts'
import { type Outlook, outlookOf } from './outlook.ts'
import { type Verdict, verdictOf } from './verdict.ts'

export interface Assessment {
  indicator: Indicator
  target: number | null
  value: number | null
  verdict: Verdict
  outlook: Outlook
}

/** What the rows of a target table say of each indicator, row by row. */
export function assess(
  indicators: readonly Indicator[],
  rows: readonly Row[],
  month: string,
): Map<string, Assessment[]> {
  return new Map(
    rows.map(({ id, cells }) => [
      id,
      indicators.map((indicator) => {
        const missing =
          id === TOTAL && indicator.total === 'sum' ? withoutValue(indicator, rows) : []
        return assessOne(indicator, cells, missing, month)
      }),
    ]),
  )
}

function assessOne(
  indicator: Indicator,
  cells: Cells,
  missing: readonly string[],
  month: string,
): Assessment {
  const target = numberOf(cells[crosstabField(TARGET, indicator.key)])
  const value = numberOf(cells[crosstabField(MEASURED, indicator.key)])
  const whole = missing.length === 0 ? value : null
  return {
    indicator,
    target,
    value,
    verdict: verdictOf(indicator, target, value, missing),
    outlook: outlookOf(indicator, target, whole, month),
  }
}

/** The districts that a sum lacks. */
function withoutValue({ key }: Indicator, rows: readonly Row[]): string[] {
  return rows
    .filter(
      ({ id, cells }) => id !== TOTAL && numberOf(cells[crosstabField(MEASURED, key)]) === null,
    )
    .map(({ id }) => id)
}
