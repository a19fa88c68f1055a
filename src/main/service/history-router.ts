/** The history part of the contract, fulfilled on the host's ledger. */
import { implement } from '@orpc/server'
import { historyContract } from '../../shared/contract/history.ts'
import { cellVersions } from '../history/cell-versions.ts'
import { restore } from '../history/restore.ts'
import { countDifferences, shownDifferences } from '../history/shown-differences.ts'
import { renameSnapshot, snapshotsOf, takeSnapshot } from '../history/snapshots.ts'
import { historyEntry, historyLines, historyPage } from '../history/story.ts'
import { takeBack, takeBackPlan } from '../history/take-back.ts'
import type { ServiceContext } from './context.ts'
import { exportAuditSteps } from './export-audit.ts'

const service = implement(historyContract).$context<ServiceContext>()

export const historyRouter = service.router({
  page: service.page.handler(({ context: { host }, input: { filter, ...part } }) =>
    historyPage(host.ledger, filter, part),
  ),
  entry: service.entry.handler(({ context: { host }, input: { seq } }) => ({
    entry: historyEntry(host.ledger, seq),
  })),
  lines: service.lines.handler(({ context: { host }, input: { seq, filter, ...part } }) => ({
    lines: historyLines(host.ledger, seq, filter, part),
  })),
  audit: service.audit.handler(({ context: { host }, input: { filter }, signal }) =>
    exportAuditSteps(host, filter, signal),
  ),
  cell: service.cell.handler(({ context: { host }, input: { list, id, field } }) => ({
    versions: cellVersions(host.ledger, list, id, field),
  })),
  differences: service.differences.handler(({ context: { host }, input: { from, to } }) =>
    countDifferences(host.ledger, from, to ?? host.ledger.seq),
  ),
  rowDifferences: service.rowDifferences.handler(
    ({ context: { host }, input: { from, to, list } }) => ({
      rows: shownDifferences(host.ledger, from, to ?? host.ledger.seq, list),
    }),
  ),
  takeBackPlan: service.takeBackPlan.handler(({ context: { host }, input }) =>
    takeBackPlan(host.ledger, input.seq),
  ),
  takeBack: service.takeBack.handler(({ context: { host }, input }) =>
    takeBack(host.ledger, host.author, input),
  ),
  snapshots: service.snapshots.handler(({ context: { host } }) => ({
    snapshots: snapshotsOf(host.ledger),
  })),
  takeSnapshot: service.takeSnapshot.handler(({ context: { host }, input: { name, seq } }) =>
    takeSnapshot(host.ledger, host.author, name, seq),
  ),
  renameSnapshot: service.renameSnapshot.handler(({ context: { host }, input: { from, to } }) =>
    renameSnapshot(host.ledger, host.author, from, to),
  ),
  restore: service.restore.handler(({ context: { host }, input }) =>
    restore(host.ledger, host.author, input),
  ),
})
