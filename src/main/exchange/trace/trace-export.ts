/** An exported file that came back, compared with the ledger as it is now. */
import type { ExportTrace } from '../../../shared/contract/exports.ts'
import { changedCells, changedProjects } from '../../../shared/export/content-changes.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import { exportContent } from '../../export/export-content.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { WorkbookCells } from '../../workbook/cells.ts'
import { type FileOrigin, fileOrigin } from './file-origin.ts'

/** Null for a file that is no export. */
export function traceExport(
  ledger: Ledger,
  bytes: Uint8Array,
  workbook: WorkbookCells | null,
): ExportTrace | null {
  const origin = fileOrigin(ledger, bytes, workbook)
  if (origin === null) return null
  const { kind, seq, selection, exported, isOurs } = origin
  return {
    kind,
    district: selection.list?.district ?? null,
    seq,
    revisionAt: isOurs ? ledger.timeOf(seq) : null,
    exported,
    isOurs,
    nowSeq: ledger.seq,
    ...(isOurs ? differences(ledger, origin) : { cells: [], projects: null }),
  }
}

function differences(
  ledger: Ledger,
  { kind, seq, selection }: FileOrigin,
): Pick<ExportTrace, 'cells' | 'projects'> {
  // Both on one day: what has fallen due meanwhile is no change of the ledger.
  const day = localDay()
  const then = exportContent(ledger, kind, { ...selection, at: seq, day })
  const now = exportContent(ledger, kind, selection)
  const countsProjects = kind === 'annex1' || kind === 'annexes'
  if (!countsProjects && kind !== 'projects')
    return { cells: changedCells(then, now), projects: null }
  const [before, after] = [{ ...selection, at: seq }, selection].map((options) => {
    const list = exportContent(ledger, 'projects', options)
    return list.is === 'list' ? list.rows : []
  })
  return {
    cells: changedCells(then, now),
    projects: changedProjects(before ?? [], after ?? [], countsProjects),
  }
}
