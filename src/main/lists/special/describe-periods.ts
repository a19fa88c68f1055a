/** One Chinese line for another 报送周期: where its rows went, not that each left its old place. */
import type { Op } from '../../../shared/changes/change.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { PERIOD_FIELD, periodField } from '../../../shared/lists/special/from-rows.ts'
import { PERIOD_WORDS, type SpecialPeriod } from '../../../shared/lists/special/words.ts'
import { formatValue } from '../../../shared/values/format.ts'
import type { Ledger } from '../../ledger/ledger.ts'

/** Describes ops that change it for one special ledger and move its rows; null for any others. */
export function describePeriods(ledger: Ledger, ops: readonly Op[]): string | null {
  const [first, ...others] = ops.filter(({ list }) => list === SPECIALS.key)
  if (first?.op !== 'set' || first.field !== 'period' || others.length > 0) return null
  const gone = ops.flatMap((op) => (op.op === 'insert' && op.list === first.id ? [op] : []))
  if (gone.length === 0) return null
  // Only the words of `PERIOD_WORDS` are kept there.
  const [from, to] = [first.old ?? 'once', first.new ?? 'once'] as SpecialPeriod[]
  const periods = new Set(gone.map(({ cells }) => cells[PERIOD_FIELD] ?? null))
  const [period] = periods
  const field = periodField(to ?? 'once')
  const where =
    field === null
      ? '不再分期'
      : periods.size === 1
        ? `归入${formatValue(field, period)}`
        : `归入 ${periods.size} 期`
  const name = ledger.row(SPECIALS.key, first.id)?.name ?? first.id
  return `${name} 报送周期：${PERIOD_WORDS[from ?? 'once']} → ${PERIOD_WORDS[to ?? 'once']}，${gone.length} 行${where}`
}
