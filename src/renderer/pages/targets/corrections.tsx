/** Targets that were changed after they were issued: a mark in the sheet, and a line that tells all. */
import { crosstabField } from '../../../shared/lists/crosstab.ts'
import type { Indicator, PlanDefinition } from '../../../shared/plan/definition.ts'
import { TOTAL } from '../../../shared/plan/row-words.ts'
import type { Correction } from '../../../shared/targets/corrections.ts'
import { TARGET } from '../../../shared/targets/month-table.ts'
import { timeText } from '../../app/time-text.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import type { SheetColumn } from '../../spreadsheet/columns.ts'

export const askCorrections = ({ service }: LedgerStore) => service.targets.corrections()

/** For `adorn`: marks the cells, and says beside them what was issued. */
export function markCorrections(corrections: readonly Correction[]) {
  const found = new Map(
    corrections.map((correction) => [
      `${correction.district} ${crosstabField(TARGET, correction.indicator)}`,
      correction,
    ]),
  )
  const marked = (column: SheetColumn): SheetColumn => {
    if ('children' in column) return { ...column, children: column.children.map(marked) }
    const of = (id: string | undefined) => found.get(`${id} ${column.colId}`)
    const { tooltipValueGetter: other } = column
    return {
      ...column,
      cellClassRules: {
        ...column.cellClassRules,
        'cell-corrected': ({ data }) => of(data?.id) !== undefined,
      },
      tooltipValueGetter: (params) => {
        const correction = of(params.data?.id)
        return correction === undefined ? (other?.(params) ?? null) : sayCorrection(correction)
      },
    }
  }
  return (columns: readonly SheetColumn[]) => columns.map(marked)
}

function sayCorrection({ issued, value, seq, at, author }: Correction): string {
  const now = value === null ? '现已清空' : `现为 ${value}`
  return `下达时为 ${issued}，${now}（第 ${seq} 版，${timeText(at)}，${author}）`
}

interface CorrectionListProps {
  plan: PlanDefinition
  corrections: readonly Correction[]
  indicators: readonly Indicator[]
  /** What the closing row is called. */
  closing: string
}

/** Nothing where nothing was changed. */
export function CorrectionList({ plan, corrections, indicators, closing }: CorrectionListProps) {
  const own = indicators.flatMap((indicator) =>
    corrections
      .filter((correction) => correction.indicator === indicator.key)
      .map((correction) => ({ indicator, correction })),
  )
  if (own.length === 0) return null
  return (
    <section className="targets-corrections" aria-label="下达后改过的目标">
      <h3>{`下达（${plan.document.issuedOn}）后改过的目标`}</h3>
      <ul>
        {own.map(({ indicator, correction }) => (
          <li key={`${correction.indicator}/${correction.district}`}>
            <b>{`${correction.district === TOTAL ? closing : correction.district} ${indicator.name}`}</b>
            {`：${sayCorrection(correction)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
