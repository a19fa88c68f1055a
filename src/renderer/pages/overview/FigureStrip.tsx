import { type HeatTable, quotaGap } from '../../../shared/overview/heat-table.ts'
import { STANDING_WORDS, STANDINGS, type Standing } from '../../../shared/overview/standing.ts'
import { SubsetLink } from './subset-link.tsx'

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 })

/** Where those that are late are put right. */
const FIELDS: Partial<Record<Standing, string>> = { overdue: 'status', dueSoon: 'status' }

/** The city in one line: how many there are, and how each of them stands. */
export function FigureStrip({ table: { total, astray } }: { table: HeatTable }) {
  const gap = quotaGap(total)
  const against =
    gap === 0
      ? `与附件1数量一致`
      : `附件1为 ${total.quota}，${gap > 0 ? '多' : '缺'} ${Math.abs(gap)}`
  const quota = total.quota === null ? '附件1数量还没有填全' : against
  return (
    <ul className="figures" aria-label="全市项目">
      <li className={gap === 0 ? '' : 'figures-warning'}>
        <SubsetLink>
          <span>项目</span>
          <strong>{total.total}</strong>
          <em>{astray === 0 ? quota : `${astray} 个的辖市区或类别不在计划内`}</em>
        </SubsetLink>
      </li>
      {STANDINGS.map((standing) => (
        <li key={standing} className={total.counts[standing] === 0 ? '' : `figures-${standing}`}>
          <SubsetLink subset={`standing:${standing}`} field={FIELDS[standing]}>
            <span>{STANDING_WORDS[standing]}</span>
            <strong>{total.counts[standing]}</strong>
            <em>{total.total === 0 ? '' : percent.format(total.counts[standing] / total.total)}</em>
          </SubsetLink>
        </li>
      ))}
    </ul>
  )
}
