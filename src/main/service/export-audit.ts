/** The stream by which a window follows the audit being written. */
import { PassThrough } from 'node:stream'
import type { FileEvent } from '../../shared/contract/exports.ts'
import type { HistoryFilter } from '../../shared/history/story.ts'
import { auditSteps } from '../history/audit-workbook.ts'
import type { LedgerHost } from './host.ts'

export async function* exportAuditSteps(
  host: LedgerHost,
  filter: HistoryFilter,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const name = `${host.info().name}修改记录.xlsx`
  const steps = auditSteps(host.ledger, filter, stream, signal)
  for (let step = await steps.next(); step.done !== true; step = await steps.next())
    yield { type: 'step', ...step.value }
  const bytes = new Uint8Array(Buffer.concat(chunks))
  yield { type: 'ready', id: host.finishedFiles.put({ name, bytes }) }
}
