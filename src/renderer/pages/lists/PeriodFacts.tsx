import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { hasDistricts, reportingDistricts } from '../../../shared/lists/reporting.ts'
import { periodText } from '../../../shared/lists/sent-list.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import {
  type PeriodComparison,
  unreportedDistricts,
} from '../../../shared/lists/special/periods.ts'
import { hrefOf } from '../../app/router.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { useDistrictStatus } from '../exchange/districts/use-district-status.ts'

interface PeriodFactsProps {
  list: SpecialList
  /** Of all periods. */
  rows: readonly Row[]
  period: string
  earlier: string | null
  compared: PeriodComparison | null
}

/** What is different from the last period, and which districts have yet to report this one. */
export function PeriodFacts({ list, rows, period, earlier, compared }: PeriodFactsProps) {
  const difference =
    compared === null || earlier === null
      ? null
      : `较${periodText(list, earlier)}：新增 ${compared.added.size}，变化 ${compared.changed.size}，减少 ${compared.gone.length}`
  return (
    <div className="period-facts">
      {difference !== null && (
        <span title="新增和变化的行可在“标记—已改动”中只看">{difference}</span>
      )}
      {hasDistricts(list) && <Unreported {...{ list, rows, period }} />}
    </div>
  )
}

function Unreported({ list, rows, period }: Pick<PeriodFactsProps, 'list' | 'rows' | 'period'>) {
  const { plan, known } = useLedger()
  const { districts } = useDistrictStatus(period, list.key)
  const missing = useMemo(() => {
    if (districts === null) return []
    const own = rows.filter(({ cells }) => cells[PERIOD_FIELD] === period)
    const merged = districts.filter(({ state }) => state === '已合并')
    const names = new Set(merged.map(({ district }) => district))
    return unreportedDistricts(list, reportingDistricts(plan, known, list.key), own, names)
  }, [plan, known, list, rows, period, districts])
  if (missing.length === 0) return null
  return (
    <span className="period-missing">
      {`未报 ${missing.length} 地：`}
      {missing.map((district) => (
        <a key={district} href={hrefOf('lists', { list: list.key, period, district })}>
          {district}
        </a>
      ))}
    </span>
  )
}
