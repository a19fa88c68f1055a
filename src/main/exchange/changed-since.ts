/** Which rows are no longer as their district last got them. */
import type { Row } from '../../shared/contract/schemas.ts'
import { DISPATCHES, WHOLE_CITY } from '../../shared/lists/dispatches.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { districtNow, isAbout } from './exchanged.ts'

const OF_PROJECTS = { list: null, month: null }

/**
 * Ids of projects added or changed since the newest workbook went out to their district: now, or as
 * it was at an earlier revision.
 */
export function changedSinceDispatch(ledger: Ledger, at: number = ledger.seq): string[] {
  const rowsOf = (list: string) => rowsAt(ledger, list, at)
  const nameNow = districtNow(ledger)
  const bases = new Map<string, number>()
  for (const { cells } of rowsOf(DISPATCHES.key)) {
    // The sheet of a month holds no more of a project than what was reported.
    if (!isAbout(OF_PROJECTS, cells)) continue
    const district = nameNow(cells.district)
    bases.set(district, Math.max(bases.get(district) ?? 0, Number(cells.baseSeq)))
  }
  const touched = new Map(
    [...new Set(bases.values())].map((seq) => [
      seq,
      new Set(ledger.rowsTouchedAfter(PROJECTS.key, seq, at)),
    ]),
  )
  return rowsOf(PROJECTS.key).flatMap(({ id, cells }) => {
    const base = Math.max(...[nameNow(cells.district), WHOLE_CITY].map((to) => bases.get(to) ?? 0))
    return touched.get(base)?.has(id) === true ? [id] : []
  })
}

function rowsAt(ledger: Ledger, list: string, at: number): Row[] {
  if (at === ledger.seq) return ledger.rows(list)
  return [...(ledger.everythingAt(at).get(list) ?? [])].map(([id, cells]) => ({ id, cells }))
}
