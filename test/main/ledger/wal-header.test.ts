import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

/** A ledger as a power cut leaves it, with garbage over what a checkpoint was writing to page 1. */
function tornLedger(name: string, withLog: boolean): string {
  const ledger = makeLedger(join(folder, name))
  const cells = { district: '丹阳市', category: 'VOCs治理项目', name: '一号线' }
  for (let turn = 0; turn < 40; turn += 1)
    commitEdits(ledger, TESTER, [
      { edit: 'insert', list: 'project', cells: { ...cells, name: '线'.repeat(400) + turn } },
    ])
  const path = join(folder, `${name}.ledger`)
  const main = Buffer.from(readFileSync(ledger.path))
  main.fill(0xa5, 24, 100)
  writeFileSync(path, main)
  if (withLog) copyFileSync(`${ledger.path}-wal`, `${path}-wal`)
  ledger.close()
  return path
}

it('a ledger opens whose first page was torn while its log was being taken over', () => {
  const ledger = openLedger(tornLedger('torn', true))
  expect(ledger.rows('project')).toHaveLength(40)
  expect(ledger.verify().ok).toBe(true)
  ledger.close()
})

it('without that log it is not taken for a ledger', () => {
  expect(refusalOf(() => openLedger(tornLedger('cut', false))).code).toBe('LEDGER_FOREIGN')
})
