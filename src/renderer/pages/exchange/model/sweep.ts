/** Decisions over the whole plan at once. */
import type { Decisions, RowDecision } from '../../../../shared/import/plan.ts'
import { withRows } from './decide.ts'
import { isWholeConflict, type RowView } from './row-view.ts'

export type Sweep = 'clean' | 'allTheirs' | 'allOurs' | 'leaveErrors' | 'takeRemoved' | 'reset'

export function sweep(decisions: Decisions, views: readonly RowView[], what: Sweep): Decisions {
  switch (what) {
    case 'reset':
      return {}
    case 'clean':
      return withRows(decisions, views.filter(isClean), ({ decision }) => onlyWritten(decision))
    case 'leaveErrors':
      return withRows(decisions, views.filter(hasOpenError), ({ decision }) => ({
        ...decision,
        take: false,
      }))
    case 'takeRemoved': {
      const removed = views.filter(({ plan }) => plan.kind === 'removed')
      return withRows(decisions, removed, ({ decision }) => ({ ...decision, take: true }))
    }
    case 'allTheirs':
    case 'allOurs':
      return settleConflicts(decisions, views, what === 'allTheirs' ? 'theirs' : 'ours')
  }
}

/** Nobody has to decide anything of it. */
function isClean({ plan }: RowView): boolean {
  const isKind = plan.kind === 'added' || plan.kind === 'changed' || plan.conflict === 'cells'
  return isKind && plan.error === null
}

/** What was refused is taken again; values written by hand and picks in conflicts stay. */
function onlyWritten({ cells = {} }: RowDecision): RowDecision {
  const kept = Object.entries(cells).filter(([, made]) => 'value' in made || made.pick === 'theirs')
  return kept.length === 0 ? {} : { cells: Object.fromEntries(kept) }
}

function hasOpenError({ plan, resolved, cells }: RowView): boolean {
  if (resolved.write !== 'undecided' || isWholeConflict(plan)) return false
  return (
    resolved.fields.length === 0 ||
    resolved.fields.some((field) => cells.get(field)?.state !== 'undecided')
  )
}

function settleConflicts(
  decisions: Decisions,
  views: readonly RowView[],
  pick: 'ours' | 'theirs',
): Decisions {
  return withRows(
    decisions,
    views.filter(({ plan }) => plan.kind === 'conflict'),
    ({ plan, decision }) => {
      if (isWholeConflict(plan)) return { ...decision, pick: decision.pick ?? pick }
      const open = plan.cells.filter(
        ({ field, outcome }) => outcome === 'conflict' && decision.cells?.[field] === undefined,
      )
      const picks = Object.fromEntries(open.map(({ field }) => [field, { pick }]))
      return { ...decision, cells: { ...decision.cells, ...picks } }
    },
  )
}
