/** Ledgers as a failing disk leaves them. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { LedgerHost } from '../../src/main/service/host.ts'

/** Overwrites pages from the middle on. */
export function tear(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4096 * 20, 4096 * 40)
  writeFileSync(path, bytes)
}

/** In another folder a torn copy of the open ledger, which stays whole: of its name, so of its backups. */
export async function tornCopy(host: LedgerHost): Promise<string> {
  const { path } = await host.keeper.now()
  const folder = join(dirname(host.path), '另一处')
  mkdirSync(folder, { recursive: true })
  const torn = join(folder, basename(host.path))
  copyFileSync(path, torn)
  tear(torn)
  return torn
}
