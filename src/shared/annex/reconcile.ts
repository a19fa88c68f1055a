/**
 * 附件1 of an earlier revision against the ledger now: what each cell counted then and counts now,
 * and the changes that made the difference.
 *
 * Whatever was taken back meanwhile explains nothing: of a project that left a cell and came back,
 * no cause is left; of one that came in, the change that brought it in last.
 */
import type { Cells, Change, Op } from '../changes/change.ts'
import { applyOps } from '../changes/rows.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { quotaOf } from '../plan/quotas.ts'
import type { Cause, Place, ReconciledCell } from './reconciliation.ts'
import { type Matrix, summarize } from './summary.ts'

type Projects = ReadonlyMap<string, Cells>

/**
 * @param plan districts, categories and quotas as they are now: both counts are told by them.
 * @param list key of the list of projects.
 * @param changes all changes after `then`, oldest first; together they lead to `now`.
 */
export function reconcile(
  plan: PlanDefinition,
  list: string,
  then: Projects,
  changes: readonly Change[],
): ReconciledCell[] {
  const rows = new Map(then)
  const causes = new Map<string, Cause[]>()
  for (const change of changes) {
    const ops = change.ops.filter((op) => op.list === list)
    const before = new Map([...new Set(ops.map(({ id }) => id))].map((id) => [id, rows.get(id)]))
    applyOps(new Map([[list, rows]]), ops)
    for (const [id, was] of before)
      for (const [key, cause] of causesOf(change, ops, id, was, rows.get(id)))
        causes.set(key, [...(causes.get(key) ?? []), cause])
  }
  const counts = { before: countsOf(plan, then), now: countsOf(plan, rows) }
  return plan.districts.flatMap(({ name: district }) =>
    plan.categories.map(({ name: category }) => ({
      district,
      category,
      before: counts.before[district]?.[category] ?? 0,
      now: counts.now[district]?.[category] ?? 0,
      quota: quotaOf(plan, district, category),
      causes: lasting(causes.get(keyOf({ district, category })) ?? []).map((cause) => ({
        ...cause,
        exists: rows.has(cause.id),
      })),
    })),
  )
}

function countsOf(plan: PlanDefinition, projects: Projects): Matrix {
  return summarize(plan, projects.values()).counts
}

/** What one change did to the count of the cells that a project left and came into. */
function causesOf(
  change: Change,
  ops: readonly Op[],
  id: string,
  was: Cells | undefined,
  is: Cells | undefined,
): [string, Cause][] {
  const [from, to] = [placeOf(was), placeOf(is)]
  if (from !== null && to !== null && keyOf(from) === keyOf(to)) return []
  const common = {
    id,
    title: titleOf(is ?? was ?? {}),
    exists: true,
    seq: change.seq,
    at: change.at,
    author: change.author,
    note: change.note,
    source: sourceOf(change, ops, id),
  }
  const out: [string, Cause][] = []
  if (from !== null)
    out.push([
      keyOf(from),
      { ...common, by: -1, kind: to === null ? 'removed' : 'moved', other: to },
    ])
  if (to !== null)
    out.push([
      keyOf(to),
      { ...common, by: 1, kind: from === null ? 'added' : 'moved', other: from },
    ])
  return out
}

/** The newest cause of each project whose steps in this cell do not cancel out. */
function lasting(causes: readonly Cause[]): Cause[] {
  const net = new Map<string, number>()
  for (const { id, by } of causes) net.set(id, (net.get(id) ?? 0) + by)
  const last = new Map(causes.map((cause) => [cause.id, cause]))
  return [...last.values()].filter(({ id }) => net.get(id) !== 0)
}

function placeOf(cells: Cells | undefined): Place | null {
  if (cells === undefined) return null
  return { district: String(cells.district ?? ''), category: String(cells.category ?? '') }
}

function keyOf({ district, category }: Place): string {
  return JSON.stringify([district, category])
}

function titleOf({ code, name, enterprise }: Cells): string {
  return [code, name ?? enterprise].filter((part) => part).join(' ')
}

function sourceOf({ source }: Change, ops: readonly Op[], id: string): Cause['source'] {
  if (source === undefined) return null
  const from = ops.flatMap((op) => (op.id === id && op.op !== 'delete' ? (op.from ?? []) : []))[0]
  const sheet = from === undefined ? undefined : source.tables[from.table]?.sheet
  return { file: source.file, sheet: sheet ?? null, row: from?.row ?? null }
}
