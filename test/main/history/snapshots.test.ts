import { expect, it } from 'vitest'
import { revisionOf } from '../../../src/main/history/revision.ts'
import { renameSnapshot, snapshotsOf, takeSnapshot } from '../../../src/main/history/snapshots.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

it('names of revisions are given, changed and taken back, and each name is one revision', () => {
  const ledger = makeLedger(folder)
  takeSnapshot(ledger, TESTER, '上报稿')
  takeSnapshot(ledger, TESTER, '印发稿')
  takeSnapshot(ledger, TESTER, '最初', 1)
  expect(snapshotsOf(ledger).map(({ name, seq }) => [name, seq])).toEqual([
    ['印发稿', 2],
    ['上报稿', 1],
    ['最初', 1],
  ])
  expect(refusalOf(() => renameSnapshot(ledger, TESTER, '上报稿', '印发稿'))).toMatchObject({
    code: 'CHANGE_CONFLICT',
  })
  renameSnapshot(ledger, TESTER, '印发稿', '正式稿')
  expect(revisionOf(ledger, '正式稿')).toBe(2)
  expect(refusalOf(() => revisionOf(ledger, '印发稿'))).toMatchObject({ code: 'USAGE' })
  ledger.undo(TESTER)
  expect(revisionOf(ledger, '印发稿')).toBe(2)
  expect(refusalOf(() => takeSnapshot(ledger, TESTER, '以后', 99))).toMatchObject({ code: 'USAGE' })
  for (const name of ['12', '１２', ' 3 ', '', '现在'])
    expect(refusalOf(() => takeSnapshot(ledger, TESTER, name))).toMatchObject({ code: 'USAGE' })
  ledger.close()
})
