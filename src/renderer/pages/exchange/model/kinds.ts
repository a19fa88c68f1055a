/** The kinds of rows by which a review is narrowed. A row with an error also has a kind of its own. */
import type { RowView } from './row-view.ts'

export const KINDS = [
  'all',
  'added',
  'changed',
  'conflict',
  'removed',
  'error',
  'unchanged',
] as const
export type Kind = (typeof KINDS)[number]

export const KIND_LABELS: Record<Kind, string> = {
  all: '全部变动',
  added: '新增',
  changed: '修改',
  conflict: '冲突',
  removed: '删除',
  error: '有错误',
  unchanged: '不变',
}

export function isOfKind(kind: Kind, { plan }: RowView): boolean {
  switch (kind) {
    case 'all':
      return plan.kind !== 'unchanged' || plan.error !== null
    case 'error':
      return hasError(plan)
    default:
      return plan.kind === kind
  }
}

function hasError({ error, cells }: RowView['plan']): boolean {
  return error !== null || cells.some(({ outcome }) => outcome === 'refused')
}

/** The one word that stands before a row. */
export function kindWord({ plan }: RowView): string {
  if (plan.error !== null) return KIND_LABELS.error
  return KIND_LABELS[plan.kind]
}
