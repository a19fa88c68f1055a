/** Links from numbers and rows on paper to what they stand for, and marks of what differs. */
import type { AnnexTable } from '../../../shared/annex/table.ts'
import { rowTarget } from '../../../shared/export/checks/row-place.ts'
import type { ExportContent } from '../../../shared/export/content.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { PaperTable } from '../../../shared/paper/paper-table.ts'
import { hrefOf } from '../../app/address.ts'
import { differs, signedGap } from './gap.ts'

type Dress = (table: HTMLTableElement, paper: PaperTable) => void

export function dressFor(content: ExportContent): Dress {
  switch (content.is) {
    case 'annexes':
      return (table, paper) => {
        const annex = content.tables.find(({ title }) => title === paper.title)
        if (annex !== undefined) dressAnnex(table, annex)
      }
    case 'list':
      return (table) => dressList(table, content.list)
    case 'tasks':
    case 'overview':
    case 'assessment':
      return () => {}
  }
}

const TOTAL_COLUMN = 'total'

/** Counts of the ledger lead to their projects, targets to where they are kept. */
function dressAnnex(table: HTMLTableElement, annex: AnnexTable): void {
  annex.rows.forEach((row, rowIndex) => {
    const line = table.tBodies[0]?.rows[rowIndex]
    annex.columns.forEach((column, columnIndex) => {
      const td = line?.cells[columnIndex + 1]
      const cell = row.cells[columnIndex]
      if (td === undefined || cell === undefined) return
      td.dataset.row = row.label
      td.dataset.column = column.key
      const isCount = annex.key === 'annex1'
      const query = {
        ...(row.isTotal ? {} : { district: row.label }),
        ...(column.key === TOTAL_COLUMN ? {} : { category: column.key }),
      }
      const place = isCount ? Object.values(query).join(' ') || row.label : row.label
      const note = differs(cell) ? `应 ${cell.quota}，差 ${signedGap(cell)}` : null
      const label = isCount
        ? `${place} ${cell.value ?? 0} 项${note === null ? '' : `，${note}`}，查看项目`
        : `${place} ${td.textContent}，查看目标`
      const link = linkOf(td, isCount ? hrefOf('projects', query) : hrefOf('targets'), label)
      if (note === null) return
      td.dataset.marked = 'true'
      const small = document.createElement('small')
      // Short, so that it stands clear of the number; the check beside the sheet says it in full.
      small.textContent = `应 ${cell.quota}`
      link.append(small)
    })
  })
}

/** The number of a row leads to it in its grid. */
function dressList(table: HTMLTableElement, { key, rowName }: ListDefinition): void {
  for (const row of table.tBodies[0]?.rows ?? []) {
    const { row: id } = row.dataset
    const td = row.cells[0]
    if (id === undefined || td === undefined) continue
    const { page, query } = rowTarget(key, { row: id })
    linkOf(td, hrefOf(page, query), `第 ${td.textContent} 项，查看${rowName}`)
  }
}

function linkOf(td: HTMLTableCellElement, href: string, label: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = href
  link.className = 'cell'
  link.setAttribute('aria-label', label)
  link.append(...td.childNodes)
  td.append(link)
  return link
}
