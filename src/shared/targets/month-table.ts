/** 附件2 and the air-quality table of one month: what is ordered and what was reached, side by side. */
import type { Crosstab, CrosstabBlock, CrosstabColumn } from '../lists/crosstab.ts'
import { MEASURES } from '../lists/measures.ts'
import { TARGETS } from '../lists/targets.ts'
import type { Indicator, PlanDefinition } from '../plan/definition.ts'
import { TOTAL } from '../plan/row-words.ts'
import { monthName } from './months.ts'

export type TargetTableKey = Indicator['table']

/** Keys of the two blocks. */
export const TARGET = 'target'
export const MEASURED = 'measured'

const BY = { row: 'district', column: 'indicator', value: 'value' }

export function indicatorsOf(plan: PlanDefinition, table: TargetTableKey): Indicator[] {
  return plan.indicators.filter((indicator) => indicator.table === table)
}

/** The table of a month (`YYYY-MM`): districts in the plan's order, then the closing row. */
export function monthTable(plan: PlanDefinition, key: TargetTableKey, month: string): Crosstab {
  const table = plan.tables.find((item) => item.key === key)
  if (table === undefined) throw new TypeError(`the plan has no table ${key}`)
  const columns = indicatorsOf(plan, key).map(columnOf)
  const block = { by: BY, columns } satisfies Partial<CrosstabBlock>
  return {
    key: `targets-${key}`,
    title: table.title,
    rowHeading: table.rowHeading,
    rows: [
      ...plan.districts.map(({ name }) => ({ key: name, label: name })),
      { key: TOTAL, label: table.totalRow },
    ],
    closingRow: TOTAL,
    blocks: [
      { ...block, key: TARGET, label: '全年目标', list: TARGETS, fixed: {} },
      {
        ...block,
        key: MEASURED,
        label: `${reach(month)}累计值`,
        list: MEASURES,
        fixed: { month },
      },
    ],
  }
}

/** 1—3月; January alone is 1月. */
function reach(month: string): string {
  return month.endsWith('-01') ? '1月' : `1—${monthName(month)}`
}

function columnOf({ key, name, unit, decimals, total }: Indicator): CrosstabColumn {
  return { key, label: name, unit, decimals, total, width: 96 }
}
