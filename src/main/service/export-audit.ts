/** The stream by which a window follows the audit being written. */
import type { FileEvent } from '../../shared/contract/exports.ts'
import type { HistoryFilter } from '../../shared/history/story.ts'
import { collected } from '../export/collected.ts'
import { auditSteps } from '../history/audit-workbook.ts'
import { asEvents } from '../steps.ts'
import type { LedgerHost } from './host.ts'

export async function* exportAuditSteps(
  host: LedgerHost,
  filter: HistoryFilter,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const { stream, bytes } = collected()
  const name = `${host.info().name}修改记录.xlsx`
  yield* asEvents(auditSteps(host.ledger, filter, stream, signal))
  yield { type: 'ready', id: host.finishedFiles.put({ name, bytes: bytes() }) }
}
