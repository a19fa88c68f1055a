/** What was reported month by month of a project before it was carried over, in last year's ledger. */
import type { Row } from '../../../shared/contract/schemas.ts'
import { ORIGINS } from '../../../shared/lists/origins.ts'
import { PROGRESS } from '../../../shared/lists/progress.ts'
import { indexReports } from '../../../shared/progress/reports.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { ledgerIdOf } from '../../ledger/ledger-id.ts'

/** The newest month first; none where `last` is not the ledger that the project comes from. */
export function originReports(last: Ledger, now: Ledger, project: string): Row[] {
  const origin = now.row(ORIGINS.key, project)
  if (origin === null || origin.ledger !== ledgerIdOf(last)) return []
  return indexReports(last.rows(PROGRESS.key)).get(String(origin.row))?.toReversed() ?? []
}
