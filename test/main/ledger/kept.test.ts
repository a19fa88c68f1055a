import { expect, it } from 'vitest'
import { keptRows, keptWhileUnchanged } from '../../../src/main/ledger/kept.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

it('what follows from some lists is worked out anew only after a change that touches one of them', () => {
  const ledger = makeLedger(folder)
  let times = 0
  const countOf = keptWhileUnchanged(new Set(['tag', 'view']), (of) => {
    times += 1
    return of.rows('tag').length
  })
  const before = countOf(ledger)
  const add = (list: string, cells: Record<string, string>) =>
    commitEdits(ledger, TESTER, [{ edit: 'insert', list, cells }])
  add('department', { name: '市气象局' })
  expect([countOf(ledger), times]).toEqual([before, 1])
  add('tag', { name: '秋冬攻坚' })
  expect([countOf(ledger), countOf(ledger), times]).toEqual([before + 1, before + 1, 2])
  ledger.undo(TESTER)
  expect([countOf(ledger), times]).toEqual([before, 3])
  ledger.close()
})

it('the rows of a list are the same objects until an edit of that list', () => {
  const ledger = makeLedger(folder)
  const add = (list: string, cells: Record<string, string>) =>
    commitEdits(ledger, TESTER, [{ edit: 'insert', list, cells }])
  const tags = keptRows('tag')(ledger)
  add('department', { name: '市气象局' })
  expect(keptRows('tag')(ledger)).toBe(tags)
  add('tag', { name: '秋冬攻坚' })
  expect(keptRows('tag')(ledger)).toEqual(ledger.rows('tag'))
  expect(keptRows('tag')(ledger)).toHaveLength(tags.length + 1)
  const other = makeLedger(folder)
  expect(keptRows('tag')(other)).toEqual(other.rows('tag'))
  other.close()
  ledger.close()
})
