/** Decisions of nobody: what an unattended import does with conflicts and deletions. */
import type { Decisions, ImportPlan, PlanRow, RowDecision } from '../../shared/import/plan.ts'

export interface Policy {
  onConflict: 'stop' | 'ours' | 'theirs'
  deletions: 'none' | 'accept'
}

/** The decisions by a policy; with `stop` conflicts stay undecided, which refuses the import. */
export function decideByPolicy({ rows }: ImportPlan, policy: Policy): Decisions {
  const open = rows.filter(({ kind }) => kind === 'removed' || kind === 'conflict')
  return Object.fromEntries(open.map((row) => [row.key, decide(row, policy)]))
}

function decide(row: PlanRow, { onConflict, deletions }: Policy): RowDecision {
  if (row.kind === 'removed') return { take: deletions === 'accept' }
  if (onConflict === 'stop') return {}
  // A deletion is only a proposal, also where they deleted what we changed.
  if (row.conflict === 'deletedThere')
    return { pick: onConflict === 'theirs' && deletions === 'accept' ? 'theirs' : 'ours' }
  if (row.conflict === 'deletedHere') return { pick: onConflict }
  const conflicts = row.cells.filter(({ outcome }) => outcome === 'conflict')
  return { cells: Object.fromEntries(conflicts.map(({ field }) => [field, { pick: onConflict }])) }
}
