import type { CSSProperties } from 'react'
import {
  doneShare,
  type HeatCell,
  type HeatTable,
  quotaGap,
} from '../../../shared/overview/heat-table.ts'
import { STANDING_WORDS, STANDINGS } from '../../../shared/overview/standing.ts'
import { SubsetLink } from './subset-link.tsx'

/** Projects by district and category: finished of all, the late ones, and where the quota is missed. */
export function HeatTableView({ table }: { table: HeatTable }) {
  return (
    <section className="panel panel-heat" aria-labelledby="overview-heat">
      <h3 id="overview-heat">
        各辖市区完成情况<small>已完成／项目数，底色为完成率，▷ 推进中，▲ 逾期</small>
      </h3>
      <table className="heat">
        <thead>
          <tr>
            <th scope="col">辖市区</th>
            {table.categories.map((category) => (
              <th key={category} scope="col">
                {category}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ district, cells, total }) => {
            const place: Record<string, string> = district === null ? {} : { district }
            return (
              <tr key={district ?? ''}>
                <th scope="row">{district ?? '全市'}</th>
                {cells.map((cell, index) => {
                  const category = table.categories[index] ?? ''
                  return <HeatCellView key={category} cell={cell} place={{ ...place, category }} />
                })}
                <HeatCellView cell={total} place={place} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function HeatCellView({ cell, place }: { cell: HeatCell; place: Record<string, string> }) {
  const { total, quota, counts } = cell
  const gap = quotaGap(cell)
  const where = Object.values(place).join(' ') || '全市'
  if (total === 0 && gap === 0) return <td className="heat-none">—</td>
  return (
    <td style={shadeOf(cell)} title={standingsOf(cell)}>
      <div className="heat-cell">
        <SubsetLink place={place} label={`${where} 完成 ${counts.done}／${total}`}>
          <strong>{counts.done}</strong>／{total}
        </SubsetLink>
        {counts.overdue > 0 && (
          <SubsetLink
            subset="standing:overdue"
            place={place}
            field="status"
            className="heat-late"
            label={`${where} 逾期 ▲${counts.overdue}`}
          >
            ▲{counts.overdue}
          </SubsetLink>
        )}
        {gap !== 0 && (
          <a
            href="#/annex"
            className="heat-gap"
            title={`附件1为 ${quota} 个`}
            aria-label={`${where} 与附件1相比 ${gapText(gap)}`}
          >
            {gapText(gap)}
          </a>
        )}
        {counts.underWay > 0 && (
          <SubsetLink
            subset="standing:underWay"
            place={place}
            className="heat-under-way"
            label={`${where} ${STANDING_WORDS.underWay} ${counts.underWay}`}
          >
            ▷{counts.underWay}
          </SubsetLink>
        )}
      </div>
    </td>
  )
}

/** All standings of the projects of a cell, with those that have no room in it. */
function standingsOf({ counts }: HeatCell): string {
  return STANDINGS.filter((standing) => counts[standing] > 0)
    .map((standing) => `${STANDING_WORDS[standing]} ${counts[standing]}`)
    .join('，')
}

function gapText(gap: number): string {
  return gap > 0 ? `多${gap}` : `缺${-gap}`
}

/** How far the shade behind a cell reaches. */
function shadeOf(cell: HeatCell): CSSProperties {
  const share = `${Math.round(doneShare(cell) ?? 0)}%`
  return {
    backgroundImage: `linear-gradient(to right, var(--shade) ${share}, transparent ${share})`,
  }
}
