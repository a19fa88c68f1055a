/** One Chinese line for a rename in the register: what was renamed, not every row that followed. */
import type { Op } from '../../shared/changes/change.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'

/** Describes ops that rename one enterprise and whatever follows; null for any others. */
export function describeRename(ops: readonly Op[]): string | null {
  const own = ops.filter(({ list }) => list === ENTERPRISES.key)
  const [first] = own
  if (first === undefined || own.some(({ op, id }) => op !== 'set' || id !== first.id)) return null
  const renamed = own.find((op) => op.op === 'set' && op.field === 'name')
  if (renamed?.op !== 'set') return null
  const others = ops.filter(({ list }) => list !== ENTERPRISES.key)
  const rows = new Set(others.map(({ list, id }) => `${list}/${id}`)).size
  const followed = rows === 0 ? '' : `，各台账 ${rows} 行随之更改`
  return `企业改名：${renamed.old} → ${renamed.new}${followed}`
}
