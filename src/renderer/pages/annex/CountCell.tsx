import type { AnnexCell } from '../../../shared/annex/table.ts'
import { hrefOf } from '../../app/router.ts'
import type { CellPlace } from '../../paper/OfficialTable.tsx'

const TOTAL_COLUMN = 'total'

export function differs({ value, quota }: AnnexCell): boolean {
  return quota !== undefined && value !== quota
}

/** −1, +2: how far the ledger is from the official number. */
export function signedGap({ value, quota }: AnnexCell): string {
  const gap = (value ?? 0) - (quota ?? 0)
  return gap < 0 ? `−${-gap}` : `+${gap}`
}

/** A count that leads to its projects. */
export function CountCell({ row, column, cell, text }: CellPlace) {
  const query = {
    ...(row.isTotal ? {} : { district: row.label }),
    ...(column.key === TOTAL_COLUMN ? {} : { category: column.key }),
  }
  const place = Object.values(query).join(' ') || row.label
  const note = differs(cell) ? `应 ${cell.quota}，差 ${signedGap(cell)}` : null
  return (
    <a
      className="annex-count"
      href={hrefOf('projects', query)}
      aria-label={`${place} ${cell.value ?? 0} 项${note === null ? '' : `，${note}`}，查看项目`}
    >
      {text}
      {note !== null && <small>{note}</small>}
    </a>
  )
}
