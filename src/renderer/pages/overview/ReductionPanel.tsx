import { crosstabField } from '../../../shared/lists/crosstab.ts'
import type { CityFigures } from '../../../shared/overview/city-figures.ts'
import { amountText, tonnesText } from '../../../shared/overview/number-text.ts'
import { TOTAL } from '../../../shared/plan/row-words.ts'
import { TARGET } from '../../../shared/targets/month-table.ts'
import { hrefOf } from '../../app/address.ts'
import { SubsetLink } from './subset-link.tsx'

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
          {reductions.map(({ indicator: { key, name, table }, found }) => {
            const lack = Math.max(0, -(found.gap ?? 0))
            return (
              <tr key={key}>
                <th scope="row">
                  <a href={hrefOf('targets', { view: 'reductions' })}>{name}</a>
                </th>
                <td>
                  <a
                    href={hrefOf('targets', {
                      view: table,
                      row: TOTAL,
                      field: crosstabField(TARGET, key),
                    })}
                    aria-label={`${name}：目标 ${amountText(found.target)}`}
                  >
                    {amountText(found.target)}
                  </a>
                </td>
                <td>
                  <SubsetLink
                    subset={`reduces:${key}`}
                    field={key}
                    label={`${name}：全部项目 ${tonnesText(found.all)}`}
                  >
                    {tonnesText(found.all)}
                  </SubsetLink>
                </td>
                <td>
                  <SubsetLink
                    subset={`reduced:${key}`}
                    field={key}
                    label={`${name}：已完成项目 ${tonnesText(found.done)}`}
                  >
                    {tonnesText(found.done)}
                  </SubsetLink>
                </td>
                <td className={lack > 0 ? 'lines-warning' : ''}>
                  {lack > 0 ? (
                    <a
                      href={hrefOf('targets', { view: 'reductions' })}
                    >{`! ${tonnesText(lack)}`}</a>
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
