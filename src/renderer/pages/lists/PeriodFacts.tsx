import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { hasDistricts, reportingDistricts } from '../../../shared/lists/reporting.ts'
import { periodText } from '../../../shared/lists/sent-list.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import {
  type PeriodComparison,
  unreportedDistricts,
} from '../../../shared/lists/special/periods.ts'
import { hrefOf } from '../../app/address.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { useDistrictStatus } from '../exchange/districts/use-district-status.ts'
import { GoneRows } from './GoneRows.tsx'
import { type Difference as DifferenceKind, differenceSubset } from './use-period-rows.ts'

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
  return (
    <div className="period-facts">
      {compared !== null && earlier !== null && (
        <span className="period-difference">
          {`较${periodText(list, earlier)}：`}
          <Difference {...{ list, period }} kind="added" word="新增" rows={compared.added} />
          <Difference {...{ list, period }} kind="changed" word="变化" rows={compared.changed} />
          <GoneRows list={list} rows={compared.gone} />
        </span>
      )}
      {hasDistricts(list) && <Unreported {...{ list, rows, period }} />}
    </div>
  )
}

interface DifferenceProps {
  list: SpecialList
  period: string
  kind: DifferenceKind
  word: string
  rows: ReadonlySet<string>
}

/** A number that leads to the rows that it counts. */
function Difference({ list, period, kind, word, rows }: DifferenceProps) {
  const text = `${word} ${rows.size}`
  if (rows.size === 0) return <span>{text}</span>
  const subset = differenceSubset(kind)
  return <a href={hrefOf('lists', { list: list.key, period, subset })}>{text}</a>
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
