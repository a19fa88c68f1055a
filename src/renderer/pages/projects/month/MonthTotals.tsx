import type { MonthTotal } from '../../../../shared/progress/month-history.ts'
import { hrefOf } from '../../../app/address.ts'
import { useRoute } from '../../../app/router.ts'

const LINES: { label: string; of(total: MonthTotal): string }[] = [
  { label: '已报', of: ({ reported }) => String(reported) },
  { label: '状态有变', of: ({ moved }) => String(moved) },
  { label: '其中完成', of: ({ finished }) => String(finished) },
  { label: '新增投资（万元）', of: ({ invested }) => amount.format(invested) },
]

const amount = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })

/** The months in order; a month narrows the sheet to it, and again to all. */
export function MonthTotals({ totals }: { totals: readonly MonthTotal[] }) {
  const { query } = useRoute()
  if (totals.length === 0) return null
  const hrefFor = (month: string) => {
    const { month: chosen, ...rest } = query
    return hrefOf('projects', chosen === month ? rest : { ...rest, month })
  }
  return (
    <section className="month-totals" aria-label="各月合计">
      <table>
        <thead>
          <tr>
            <th scope="col">与上次相比</th>
            {totals.map(({ month }) => (
              <th key={month} scope="col">
                <a href={hrefFor(month)} aria-current={query.month === month}>
                  {month}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {totals.map((total) => (
                <td key={total.month}>{of(total)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
