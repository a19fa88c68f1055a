/** What an export says, read from the ledger. */
import { type LedgerRows, rowsOfList } from '../../shared/changes/rows.ts'
import type { ExportKind } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import {
  contentOf,
  type ExportContent,
  type ContentOptions as Selection,
} from '../../shared/export/content.ts'
import { ITEMS } from '../../shared/lists/items.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { heldListOf, sentList } from '../../shared/lists/sent-list.ts'
import { VIEWS } from '../../shared/lists/views.ts'
import { planFromRows } from '../../shared/plan/rows.ts'
import { historyRows, MONTH_HISTORY } from '../../shared/progress/month-history.ts'
import { assessRows } from '../assessment/assess.ts'
import { awaitedSheets } from '../exchange/awaited.ts'
import { changedSince } from '../exchange/changed-since.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { sourceOf } from '../ledger/row-source.ts'
import { listsFrom } from '../lists/lists-of.ts'
import { isOfSheet } from '../progress/list-rows.ts'
import { dayOfRevision } from './as-of.ts'

export type { ExportContent }

export interface ContentOptions extends Selection {
  /** As the ledger stood after this change. */
  at?: number
  /** Day by which a view shows what is due; of the revision with `at`, else today. */
  day?: string
}

export function exportContent(
  ledger: Ledger,
  kind: ExportKind,
  { at, day = dayOfRevision(ledger, at), ...selection }: ContentOptions,
): ExportContent {
  const rows = at === undefined ? ledger.everything() : ledger.everythingAt(at)
  const then = at === undefined ? undefined : { at, source: sourceOf(rows, ledger.path) }
  const { key = PROJECTS.key } = selection.list ?? {}
  const content = contentOf(
    planFromRows(rows),
    {
      ...(key === PROJECTS.key ? {} : { special: specialOf(rows, key) }),
      projects: rowsOfList(rows, PROJECTS.key),
      items: rowsOfList(rows, ITEMS.key),
      views: rowsOfList(rows, VIEWS.key),
      ...(kind === 'assessment'
        ? { assessment: assessRows(rows, schemeOf(selection), selection.asOf ?? day) }
        : {}),
      ...(kind === 'overview'
        ? {
            awaited: awaitedSheets(then?.source ?? ledger, selection.asOf ?? day),
          }
        : {}),
    },
    { today: day, since: (mark) => changedSince(ledger, mark, heldListOf(key), then).rows },
    kind,
    selection,
  )
  if (content.is === 'tasks' && content.rows.length === 0)
    throw new LedgerError('USAGE', `“${content.title}”没有任务，没有导出；请换部门或放宽时限`)
  return content
}

/** USAGE without one. */
function schemeOf({ scheme }: Selection): string {
  if (scheme !== undefined) return scheme
  throw new LedgerError('USAGE', '请写明考核办法（--scheme 名称）')
}

/** With the fields that it had at that revision; the months of projects are worked out. */
function specialOf(rows: LedgerRows, key: string) {
  if (key === MONTH_HISTORY.key)
    return {
      list: MONTH_HISTORY,
      rows: historyRows(rowsOfList(rows, PROJECTS.key), rowsOfList(rows, PROGRESS.key)),
    }
  const list = sentList(listsFrom(rows), key)
  if (list === null) throw new LedgerError('USAGE', `这一版没有台账“${key}”`)
  const isOwn = isOfSheet(key)
  return { list, rows: rowsOfList(rows, heldListOf(key)).filter(isOwn) }
}
