/** Workbooks under review at a host, until it opens another ledger. */
import { ImportSessions } from '../import/sessions.ts'
import type { LedgerHost } from './host.ts'

const held = new WeakMap<LedgerHost, ImportSessions>()

export function importsOf(host: LedgerHost): ImportSessions {
  const known = held.get(host)
  if (known !== undefined) return known
  const sessions = new ImportSessions()
  held.set(host, sessions)
  host.subscribe(({ type }) => {
    if (type === 'reopened') sessions.closeAll()
  })
  return sessions
}
