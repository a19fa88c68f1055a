import type { CityFigures } from '../../../shared/overview/city-figures.ts'
import { amountText } from '../../../shared/overview/number-text.ts'
import { hrefOf } from '../../app/router.ts'

/** What the projects reduce beside what 附件2 orders, for the whole city; by district it is in 目标. */
export function ReductionPanel({ reductions }: Pick<CityFigures, 'reductions'>) {
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
          {reductions.map(({ indicator: { key, name }, found }) => {
            const lack = Math.max(0, -(found.gap ?? 0))
            return (
              <tr key={key}>
                <th scope="row">
                  <a href={hrefOf('targets', { view: 'reductions' })}>{name}</a>
                </th>
                <td>{amountText(found.target)}</td>
                <td>{amountText(found.all)}</td>
                <td>{amountText(found.done)}</td>
                <td className={lack > 0 ? 'lines-warning' : ''}>
                  {lack > 0 ? (
                    <a
                      href={hrefOf('targets', { view: 'reductions' })}
                    >{`! ${amountText(lack)}`}</a>
                  ) : (
                    '✓ 无'
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
