/** Everything that leaves as a workbook, by kind. */
import exceljs from 'exceljs'
import { annex1, targetTable } from '../../shared/annex/table.ts'
import type { LedgerRows } from '../../shared/changes/rows.ts'
import type { ExportKind, Row } from '../../shared/contract/schemas.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { planFromRows } from '../../shared/plan/rows.ts'
import { vocabularyOf } from '../../shared/plan/vocabulary.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { addAnnexSheet } from './annex-sheet.ts'
import { addListSheet } from './list-sheet.ts'

export interface ExportOptions {
  /** Only projects of this district (kind `projects`). */
  district?: string
  /** As the ledger stood after this change. */
  at?: number
}

export interface Download {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export async function exportWorkbook(
  ledger: Ledger,
  kind: ExportKind,
  options: ExportOptions = {},
): Promise<Download> {
  const rows = options.at === undefined ? ledger.everything() : ledger.everythingAt(options.at)
  const workbook = new exceljs.Workbook()
  const title = addSheet(workbook, kind, rows, options)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return { name: `${title}.xlsx`, bytes }
}

/** Adds the sheet of a kind and returns the title of the document. */
function addSheet(
  workbook: exceljs.Workbook,
  kind: ExportKind,
  rows: LedgerRows,
  { district }: ExportOptions,
): string {
  const plan = planFromRows(rows)
  const projects = rowsOf(rows, PROJECTS.key)
  switch (kind) {
    case 'annex1':
    case 'annex2':
    case 'air': {
      const table =
        kind === 'annex1'
          ? annex1(
              plan,
              projects.map((row) => row.cells),
            )
          : targetTable(plan, kind)
      addAnnexSheet(workbook, table)
      return [table.mark, table.title].filter((part) => part !== null).join(' ')
    }
    case 'projects': {
      const chosen = projects.filter(
        ({ cells }) => district === undefined || cells.district === district,
      )
      addListSheet(workbook, PROJECTS, chosen, vocabularyOf(plan))
      return `${plan.city}${plan.year}年${district ?? ''}${PROJECTS.title}明细`
    }
  }
}

function rowsOf(rows: LedgerRows, list: string): Row[] {
  return [...(rows.get(list) ?? [])]
    .map(([id, cells]) => ({ id, cells }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
