/** One review as the page draws it: views of its rows, what writing would do, what is wrong. */
import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ImportIssue } from '../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../../shared/plan/vocabulary.ts'
import { isOfKind, KINDS, type Kind, kindWord } from '../model/kinds.ts'
import type { RowView, Verdict } from '../model/row-view.ts'
import { RowViews } from '../model/row-views.ts'
import { type Tally, tallyOf } from '../model/tally.ts'
import { type IssueIndex, indexIssues } from './issues.ts'
import type { ReviewSource } from './review-columns.ts'
import { VERDICT } from './review-list.ts'
import type { ReviewSession, ReviewState } from './review-session.ts'

export interface Review {
  session: ReviewSession
  state: ReviewState
  views: readonly RowView[]
  byKey: ReadonlyMap<string, RowView>
  issues: IssueIndex
  tally: Tally
  counts: Record<Kind, number>
  /** Rows of the grid under the chosen kind. */
  rows: readonly Row[]
  source: { readonly current: ReviewSource }
}

export function useReview(
  session: ReviewSession,
  list: ListDefinition,
  vocabulary: Vocabulary,
  ledger: readonly Row[],
): Review {
  const state = useSyncExternalStore(session.subscribe, session.snapshot)
  const { plan, decisions, kind } = state
  const ledgerRows = useMemo(() => new Map(ledger.map((row) => [row.id, row])), [ledger])
  const maker = useMemo(() => new RowViews({ list, vocabulary }), [list, vocabulary])
  const views = useMemo(
    () => maker.of(plan, decisions, ledgerRows),
    [maker, plan, decisions, ledgerRows],
  )
  const byKey = useMemo(() => new Map(views.map((view) => [view.plan.key, view])), [views])
  const issues = useMemo(() => indexIssues(plan), [plan])
  const tally = useMemo(() => tallyOf(views), [views])
  const counts = useMemo(() => countKinds(views), [views])
  const rows = useMemo(
    () => views.filter((view) => isOfKind(kind, view)).map(gridRow),
    [views, kind],
  )
  const source = useRef<ReviewSource>({ view: () => undefined, reasons: () => [] })
  source.current = {
    view: (key) => byKey.get(key),
    reasons: (key, field) => reasonsOf(byKey.get(key), issues, field),
  }
  return { session, state, views, byKey, issues, tally, counts, rows, source }
}

function countKinds(views: readonly RowView[]): Record<Kind, number> {
  const counts = KINDS.map((kind) => [kind, views.filter((view) => isOfKind(kind, view)).length])
  return Object.fromEntries(counts) as Record<Kind, number> // one entry for each of KINDS
}

const VERDICT_WORDS: Record<Verdict, string> = {
  take: '采纳',
  leave: '不采纳',
  ask: '待处理',
  none: '',
}

const known = new WeakMap<RowView, Row>()

/** A view that stays the same gives the same row, so that the grid redraws only the rest. */
function gridRow(view: RowView): Row {
  const made = known.get(view) ?? {
    id: view.plan.key,
    cells: { ...view.shown, [VERDICT]: `${kindWord(view)} ${VERDICT_WORDS[view.verdict]}`.trim() },
  }
  known.set(view, made)
  return made
}

/** Issues of a cell, or of the row as a whole, and what keeps it from being written. */
function reasonsOf(view: RowView | undefined, issues: IssueIndex, field: string | null): string[] {
  if (view === undefined) return []
  const found = issues.ofRow(view.plan).filter((issue) => isAbout(issue, view, field))
  const open = view.resolved.write === 'undecided' ? view.resolved.issues : []
  const messages = [
    ...found.map(({ message }) => message),
    ...open.filter((issue) => field === null || issue.field === field).map((it) => it.message),
    ...(field === null && view.plan.error !== null ? [view.plan.error.message] : []),
  ]
  return [...new Set(messages)]
}

function isAbout(issue: ImportIssue, view: RowView, field: string | null): boolean {
  if (field === null) return true
  return (
    issue.field === field ||
    (issue.field === null && view.cells.get(field)?.plan?.cell === issue.cell)
  )
}
