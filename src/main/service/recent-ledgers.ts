/** Ledgers that were open on this machine, named to windows by a hash: no caller names a path. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import type { RecentLedger } from '../../shared/contract/ledgers.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { LedgerHost } from './host.ts'

export function recentLedgers(host: LedgerHost): RecentLedger[] {
  const current = host.isOpen || host.isRefused ? host.path : null
  return host.settings.recentLedgers.map((path) => ({
    id: idOf(path),
    name: basename(path, extname(path)),
    folder: dirname(path),
    isCurrent: path === current,
    isThere: existsSync(path),
  }))
}

/** LEDGER_NOT_FOUND for one that is not known. */
export function recentPath(host: LedgerHost, id: string): string {
  const path = host.settings.recentLedgers.find((known) => idOf(known) === id)
  if (path !== undefined) return path
  throw new LedgerError('LEDGER_NOT_FOUND', '最近的台账中没有这一个，请从“设置—台账”打开')
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
