import { hrefOf } from '../../app/router.ts'
import type { StatusCounts } from './count-by-status.ts'

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 })

export function StatusTable({ counts: { statuses, rows } }: { counts: StatusCounts }) {
  return (
    <section aria-labelledby="overview-status">
      <h3 id="overview-status">各辖市区项目状态</h3>
      <table className="overview-table">
        <thead>
          <tr>
            <th scope="col">辖市区</th>
            {statuses.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">合计</th>
            <th scope="col">完成率</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const district = index === rows.length - 1 ? {} : { district: row.label }
            return (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.counts.map((count, place) => (
                  <td key={statuses[place]}>
                    <a href={hrefOf('projects', { ...district, status: statuses[place] ?? '' })}>
                      {count}
                    </a>
                  </td>
                ))}
                <td>
                  <a href={hrefOf('projects', district)}>{row.total}</a>
                </td>
                <td>{row.done === null ? '' : percent.format(row.done)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
