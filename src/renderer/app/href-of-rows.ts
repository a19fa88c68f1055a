import type { Op } from '../../shared/changes/change.ts'
import { rowsTarget } from '../../shared/export/checks/check.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { hrefOf } from './address.ts'

/** The page of a list whose rows are counted. */
export function hrefOfRows(list: string, query: Record<string, string>): string {
  const target = rowsTarget(list, query)
  return hrefOf(target.page, target.query)
}

/** The first row that ops leave behind, at its cell; null where they leave none that a page lists. */
export function hrefOfOps({ special }: KnownLists, ops: readonly Op[]): string | null {
  const listed = new Set([PROJECTS.key, ...special.map(({ key }) => key)])
  const left = ops.find(({ op, list }) => op !== 'delete' && listed.has(list))
  if (left === undefined) return null
  return hrefOfRows(left.list, {
    row: left.id,
    ...(left.op === 'set' ? { field: left.field } : {}),
  })
}
