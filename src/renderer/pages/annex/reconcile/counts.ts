/** Counts of the reconciled cells, added up by district and category. */
import type { ReconciledCell } from '../../../../shared/annex/reconciliation.ts'
import { sumOfAll } from '../../../../shared/plan/quotas.ts'

/** Cells of the table; null stands for all districts or all categories. */
export interface Scope {
  district: string | null
  category: string | null
}

export interface Counts {
  before: number
  now: number
  quota: number | null
}

export const WHOLE: Scope = { district: null, category: null }

export function cellsIn(cells: readonly ReconciledCell[], scope: Scope): ReconciledCell[] {
  return cells.filter(
    ({ district, category }) =>
      (scope.district ?? district) === district && (scope.category ?? category) === category,
  )
}

export function countsIn(cells: readonly ReconciledCell[], scope: Scope): Counts {
  const within = cellsIn(cells, scope)
  const sum = (key: 'before' | 'now') => within.reduce((total, cell) => total + cell[key], 0)
  return {
    before: sum('before'),
    now: sum('now'),
    quota: sumOfAll(within.map(({ quota }) => quota)),
  }
}

/** How far the ledger is from the plan; 0 where the plan says nothing yet. */
export function quotaGap({ now, quota }: Pick<Counts, 'now' | 'quota'>): number {
  return quota === null ? 0 : now - quota
}

/** −1, +2; nothing where there is no difference. */
export function signed(difference: number): string {
  if (difference === 0) return ''
  return difference < 0 ? `−${-difference}` : `+${difference}`
}
