import type { MonthRow } from '../../../../shared/progress/month-sheet.ts'
import { hrefOf } from '../../../app/address.ts'

interface DistrictCountsProps {
  rows: readonly MonthRow[]
  districts: readonly string[]
  month: string
}

/** Of how many projects each district owes and has sent its report. */
export function DistrictCounts({ rows, districts, month }: DistrictCountsProps) {
  const byDistrict = Map.groupBy(rows, ({ row }) => String(row.cells.district))
  const all = countOf(rows)
  return (
    <section className="month-counts" aria-label="各辖市区报送情况">
      <a href={hrefOf('projects', { month })}>
        全市 <b>{`已报 ${all.sent}`}</b>
        <span data-tone={all.open === 0 ? undefined : 'warning'}>{`未报 ${all.open}`}</span>
      </a>
      {districts.map((district) => {
        const { sent, open } = countOf(byDistrict.get(district) ?? [])
        return (
          <a
            key={district}
            href={hrefOf('projects', { month, district })}
            title={`${district}：已报 ${sent}，未报 ${open}`}
          >
            {`${district} `}
            <b>{sent}</b>
            <span data-tone={open === 0 ? undefined : 'warning'}>{`未报 ${open}`}</span>
          </a>
        )
      })}
    </section>
  )
}

function countOf(rows: readonly MonthRow[]) {
  return {
    sent: rows.filter(({ state }) => state === '已报').length,
    open: rows.filter(({ state }) => state === '未报').length,
  }
}
