/** What people call a target or a monthly value: 2023-03 丹阳市 PM2.5年均浓度. */
import type { Cells } from '../../shared/changes/change.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import { TOTAL } from '../../shared/plan/row-words.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'

export function monthlyValueName(ledger: Ledger): (cells: Cells) => string {
  const nameOf = valueName(ledger)
  return (cells) => [cells.month, nameOf(cells)].filter((part) => !isEmpty(part)).join(' ')
}

export function targetName(ledger: Ledger): (cells: Cells) => string {
  const nameOf = valueName(ledger)
  return (cells) => `目标 ${nameOf(cells)}`
}

/** District and indicator as the plan names them. */
function valueName(ledger: Ledger) {
  const { indicators, tables } = planOf(ledger)
  return ({ indicator: key, district }: Cells): string => {
    const indicator = indicators.find((item) => item.key === key)
    const closing = tables.find((table) => table.key === indicator?.table)?.totalRow
    const place = district === TOTAL ? (closing ?? TOTAL) : String(district ?? '')
    return `${place} ${indicator?.name ?? String(key ?? '')}`
  }
}
