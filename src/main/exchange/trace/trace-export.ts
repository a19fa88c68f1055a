/** An exported file that came back, compared with the ledger as it is now. */
import type { ExportTrace } from '../../../shared/contract/exports.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ContentOptions } from '../../../shared/export/content.ts'
import { changedCells, changedRows } from '../../../shared/export/content-changes.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { sentList } from '../../../shared/lists/sent-list.ts'
import { MONTH_HISTORY } from '../../../shared/progress/month-history.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import { type ExportContent, exportContent } from '../../export/export-content.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../../lists/lists-of.ts'
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
    ...(isOurs ? differences(ledger, origin) : { list: null, cells: [], projects: null }),
  }
}

function differences(
  ledger: Ledger,
  { kind, seq, selection }: FileOrigin,
): Pick<ExportTrace, 'list' | 'cells' | 'projects'> {
  // Both on one day: what has fallen due meanwhile is no change of the ledger.
  const day = localDay()
  const then = exportContent(ledger, kind, { ...selection, at: seq, day })
  if (then.is === 'list') return rowsBetween(ledger, then, selection)
  const now = exportContent(ledger, kind, selection)
  const cells = changedCells(then, now)
  if (kind !== 'annex1' && kind !== 'annexes') return { list: null, cells, projects: null }
  const before = exportContent(ledger, 'projects', { ...selection, at: seq })
  const after = exportContent(ledger, 'projects', selection)
  const projects = changedRows(PROJECTS, listed(before), listed(after), true)
  return { list: null, cells, projects }
}

function rowsBetween(
  ledger: Ledger,
  then: ExportContent & { is: 'list' },
  selection: ContentOptions,
): Pick<ExportTrace, 'list' | 'cells' | 'projects'> {
  const key = selection.list?.key
  const isKept = key === undefined || key === MONTH_HISTORY.key
  const isGone = !isKept && sentList(listsOf(ledger), key) === null
  const now = isGone ? null : exportContent(ledger, 'projects', selection)
  const list = now?.is === 'list' ? now.list : then.list
  const projects = changedRows(list, then.rows, now === null ? [] : listed(now), false)
  const { title, rowName } = list
  return { list: key === undefined ? null : { key, title, rowName }, cells: [], projects }
}

function listed(content: ExportContent): readonly Row[] {
  return content.is === 'list' ? content.rows : []
}
