/** What every procedure is given. */
import type { LedgerHost } from './host.ts'

export interface ServiceContext {
  host: LedgerHost
}
