import { useMemo } from 'react'
import { crosstabField } from '../../../shared/lists/crosstab.ts'
import { tonnesText } from '../../../shared/overview/number-text.ts'
import type { Indicator, PlanDefinition } from '../../../shared/plan/definition.ts'
import { TOTAL } from '../../../shared/plan/row-words.ts'
import { MEASURED } from '../../../shared/targets/month-table.ts'
import { monthName } from '../../../shared/targets/months.ts'
import {
  type Reduction,
  reducedIndicators,
  reductionsOf,
} from '../../../shared/targets/reductions.ts'
import { hrefOf } from '../../app/address.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { useMonthTable } from './use-month-table.ts'

interface ReductionTableProps {
  plan: PlanDefinition
  month: string
}

/** What projects are to reduce and have reduced, beside the target, which stays as it is. */
export function ReductionTable({ plan, month }: ReductionTableProps) {
  const { rows: projects } = useLedger()
  const { crosstab, rows } = useMonthTable(plan, 'annex2', month)
  const indicators = useMemo(() => reducedIndicators(plan), [plan])
  const found = useMemo(
    () => reductionsOf(plan, indicators, projects),
    [plan, indicators, projects],
  )
  const measured = useMemo(() => new Map(rows.map(({ id, cells }) => [id, cells])), [rows])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="targets-body" aria-label="减排核算" tabIndex={0}>
      <div className="targets-heading">
        <h3>重点工程减排量与附件2目标对照</h3>
        <span className="targets-method">
          项目合计为项目表中所填减排量之和，不论进度；已完成指状态算作完成的项目；差额＝合计－目标。目标不随合计改变
        </span>
      </div>
      <table className="targets-table targets-numbers" aria-label="减排核算">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {crosstab.rowHeading}
            </th>
            {indicators.map(({ key, name, unit }) => (
              <th key={key} scope="colgroup" colSpan={COLUMNS.length + 1}>
                {`${name}（${unit}）`}
              </th>
            ))}
          </tr>
          <tr>
            {indicators.flatMap(({ key }) => [
              ...COLUMNS.map((column) => (
                <th key={`${key}-${column}`} scope="col">
                  {column}
                </th>
              )),
              <th key={`${key}-month`} scope="col">
                {`${monthName(month)}填报累计`}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {crosstab.rows.map(({ key, label }) => (
            <tr key={key} data-total={key === TOTAL || undefined}>
              <th scope="row">
                <a href={hrefOf('projects', key === TOTAL ? {} : { district: key })}>{label}</a>
              </th>
              {(found.get(key) ?? []).map((reduction, index) => (
                <Cells
                  key={indicators[index]?.key}
                  reduction={reduction}
                  href={hrefOf('projects', {
                    ...(key === TOTAL ? {} : { district: key }),
                    field: indicators[index]?.key ?? '',
                  })}
                  value={numberOf(indicators[index], measured.get(key))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const COLUMNS = ['目标', '项目合计', '差额', '已完成项目', '已完成差额', '填了的项目']

function numberOf(indicator: Indicator | undefined, cells: Record<string, unknown> | undefined) {
  const value = indicator && cells?.[crosstabField(MEASURED, indicator.key)]
  return typeof value === 'number' ? value : null
}

interface CellsProps {
  reduction: Reduction
  value: number | null
  /** To the projects of the place, at the cells that are added up. */
  href: string
}

function Cells({ reduction, value, href }: CellsProps) {
  const { target, all, gap, done, doneGap, stated } = reduction
  return (
    <>
      <td>{target === null ? '' : String(target)}</td>
      <td>{tonnesText(all)}</td>
      <GapCell gap={gap} href={href} />
      <td>{tonnesText(done)}</td>
      <GapCell gap={doneGap} href={href} />
      <td>{`${stated} 项`}</td>
      <td>{value === null ? '未填' : String(value)}</td>
    </>
  )
}

/** A word before the number, so that neither sign nor colour alone tells which side it is on. */
function GapCell({ gap, href }: { gap: number | null; href: string }) {
  if (gap === null) return <td />
  if (gap === 0) return <td data-tone="good">✓ 持平</td>
  return gap > 0 ? (
    <td data-tone="good">{`✓ 超 ${tonnesText(gap)}`}</td>
  ) : (
    <td data-tone="bad">
      <a href={href}>{`✗ 缺 ${tonnesText(-gap)}`}</a>
    </td>
  )
}
