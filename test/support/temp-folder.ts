import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the files of one test file, gone with its last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clean-air-ledger-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
