import { useMemo } from 'react'
import type { OverviewFacts } from '../../../shared/overview/subset.ts'
import { TOTAL } from '../../../shared/plan/rows.ts'
import { reducedIndicators, reductionsOf } from '../../../shared/targets/reductions.ts'
import { hrefOf } from '../../app/router.ts'

/** What the projects reduce beside what 附件2 orders, for the whole city; by district it is in 目标. */
export function ReductionPanel({ facts: { plan, projects } }: { facts: OverviewFacts }) {
  const indicators = useMemo(() => reducedIndicators(plan), [plan])
  const reductions = useMemo(
    () =>
      reductionsOf(
        plan,
        indicators,
        projects.map((row) => row.cells),
      ),
    [plan, indicators, projects],
  )
  const city = reductions.get(TOTAL) ?? []
  return (
    <section className="panel" aria-labelledby="overview-reductions">
      <h3 id="overview-reductions">
        减排量与目标<small>单位：吨，按项目填报合计</small>
      </h3>
      <table className="reductions">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">目标</th>
            <th scope="col">全部项目</th>
            <th scope="col">已完成项目</th>
            <th scope="col">缺口</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ key, name }, place) => {
            const found = city[place]
            const lack = Math.max(0, -(found?.gap ?? 0))
            return (
              <tr key={key}>
                <th scope="row">
                  <a href={hrefOf('targets')}>{name}</a>
                </th>
                <td>{amount(found?.target)}</td>
                <td>{amount(found?.all)}</td>
                <td>{amount(found?.done)}</td>
                <td className={lack > 0 ? 'lines-warning' : ''}>
                  {lack > 0 ? `! ${amount(lack)}` : '✓ 无'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const tonnes = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false })

function amount(value: number | null | undefined): string {
  return value == null ? '' : tonnes.format(value)
}
