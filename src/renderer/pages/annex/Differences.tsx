import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { AnnexTable } from '../../../shared/annex/table.ts'
import { hrefOf } from '../../app/router.ts'
import { differs, signedGap } from './gap.ts'

/** What differs from the official 附件1, beside the sheet. */
export function Differences({ table }: { table: AnnexTable }) {
  const found = table.rows
    .filter((row) => !row.isTotal)
    .flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        const category = table.columns[index]?.key
        return category !== undefined && cell.sum === undefined && differs(cell)
          ? [{ district: row.label, category, cell }]
          : []
      }),
    )
  const name = table.mark ?? table.title
  return (
    <section aria-label="与正式数量的差异">
      <h3>与正式{name}比较</h3>
      {found.length === 0 ? (
        <p className="annex-agrees">
          <CheckCircleOutlined /> 与正式{name}一致
        </p>
      ) : (
        <>
          <p className="annex-differs">
            <WarningOutlined /> {`${found.length} 处不一致`}
          </p>
          <ul>
            {found.map(({ district, category, cell }) => (
              <li key={`${district}/${category}`}>
                <a href={hrefOf('projects', { district, category })}>
                  {district} · {category}
                </a>
                <span>{`台账 ${cell.value}，应 ${cell.quota}，差 ${signedGap(cell)}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
