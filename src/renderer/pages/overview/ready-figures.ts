/**
 * What the overview adds up and what the quality rules find, worked out in idle moments once all
 * projects are here, so that nobody has to wait until every row has been looked at. Who comes sooner
 * does what is left.
 */
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { readySlice } from '../../../shared/overview/figures.ts'
import { examineSlice } from '../../../shared/quality/findings.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import { scheduleRules } from '../../../shared/schedule/rules.ts'
import { slicesOf } from '../../../shared/slices.ts'
import type { LedgerState, LedgerStore, OpenLedger } from '../../service/ledger-store.ts'
import { inSlices, type SlicedWork } from '../../spreadsheet/in-slices.ts'

/** Once for each opening: an edit leaves all slices but one as they are. Returns the way to stop. */
export function readyFigures(store: Pick<LedgerStore, 'snapshot' | 'subscribe'>): () => void {
  let opening: string | null = null
  let work: SlicedWork | null = null
  const follow = () => {
    const state = store.snapshot()
    const present = openingOf(state)
    if (present === opening) return
    opening = present
    work?.stop()
    work = state.phase === 'ready' && present !== null ? begin(state.ledger) : null
  }
  const leave = store.subscribe(follow)
  follow()
  return () => {
    leave()
    work?.stop()
  }
}

/** null while there are no projects, or not all of them. */
function openingOf(state: LedgerState): string | null {
  if (state.phase !== 'ready' || state.ledger.arriving.has(PROJECTS.key)) return null
  return state.ledger.info.opening
}

function begin({ plan, rows, lists }: Pick<OpenLedger, 'plan' | 'rows' | 'lists'>): SlicedWork {
  const enterprises = lists.get(ENTERPRISES.key) ?? []
  const facts = { plan, projects: rows, enterprises, rules: scheduleRules(plan, localDay()) }
  return inSlices(
    slicesOf(rows),
    (slice) => {
      readySlice(slice, facts)
      examineSlice(slice, facts)
    },
    () => {},
  )
}
