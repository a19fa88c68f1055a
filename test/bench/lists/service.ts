/** What the service does with a ledger, in this process and without a window. */
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { listStandings } from '../../../src/main/lists/special/standings.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { summarize } from '../../../src/shared/annex/summary.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { EDITED } from './ledger.ts'
import type { Note, Side } from './sides.ts'

export function measureService({ file, lists }: Side, note: Note): void {
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now()
    const result = work()
    note(name, performance.now() - start)
    return result
  }
  const ledger = timed('open *', () => openLedger(file))
  const sum = () => {
    listStandings(ledger)
    summarize(
      planOf(ledger),
      ledger.rows(PROJECTS.key).map(({ cells }) => cells),
    )
  }
  timed('summary *', sum)
  for (const list of lists) {
    const [row] = ledger.rows(list)
    const set = { edit: 'set', list, id: row?.id ?? '', field: EDITED } as const
    const value = `企业${Math.random()}`
    timed('edit a cell', () => commitEdits(ledger, '测速', [{ ...set, value }]))
    timed('summary after it', sum)
  }
  ledger.close()
}
