/** The history part of the contract, fulfilled on the host's ledger. */
import { implement } from '@orpc/server'
import { historyContract } from '../../shared/contract/history.ts'
import { cellVersions } from '../history/cell-versions.ts'
import { historyLines, historyPage } from '../history/story.ts'
import type { ServiceContext } from './context.ts'

const service = implement(historyContract).$context<ServiceContext>()

export const historyRouter = service.router({
  page: service.page.handler(({ context: { host }, input: { filter, ...part } }) =>
    historyPage(host.ledger, filter, part),
  ),
  lines: service.lines.handler(({ context: { host }, input: { seq, filter, ...part } }) => ({
    lines: historyLines(host.ledger, seq, filter, part),
  })),
  cell: service.cell.handler(({ context: { host }, input: { list, id, field } }) => ({
    versions: cellVersions(host.ledger, list, id, field),
  })),
})
