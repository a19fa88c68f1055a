import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { LARGEST_FILE } from '../../../src/shared/largest-file.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const evidence = new TextEncoder().encode('关于完成钢铁行业超低排放改造的证明')

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

function reopened(): Ledger {
  const { path } = ledger
  ledger.close()
  ledger = openLedger(path)
  return ledger
}

it('a kept file comes back byte for byte under its hash, also after a restart', () => {
  const hash = ledger.putFile(evidence)
  expect(hash).toBe(createHash('sha256').update(evidence).digest('hex'))
  expect(reopened().file(hash)).toEqual(evidence)
  expect(ledger.file('0'.repeat(64))).toBeNull()
})

it('the same content is kept once, however often it is given', () => {
  ledger.putFile(evidence)
  ledger.putFile(evidence)
  const { path } = ledger
  ledger.close()
  const db = new Database(path)
  expect(db.prepare('SELECT count(*) FROM file').pluck().get()).toBe(1)
  db.close()
  ledger = openLedger(path)
})

it('a file beyond the limit is refused in words, and nothing is kept', () => {
  const refused = refusalOf(() => ledger.putFile(new Uint8Array(LARGEST_FILE + 1)))
  expect(refused).toMatchObject({ code: 'INPUT_TOO_LARGE' })
  expect(refused.message).toContain('20 MB')
})

it('verify finds a kept file whose bytes were altered', () => {
  const hash = ledger.putFile(evidence)
  const { path } = ledger
  ledger.close()
  const db = new Database(path)
  db.prepare('UPDATE file SET bytes = ? WHERE hash = ?').run(Buffer.from('另一份'), hash)
  db.close()
  ledger = openLedger(path)
  expect(ledger.verify().problems).toEqual([
    { kind: 'attachment', message: `台账中存放的文件已损坏：${hash}` },
  ])
})
