import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { addLists } from '../../../../src/main/lists/special/add-lists.ts'
import {
  listStandings,
  listStandingsInTurns,
} from '../../../../src/main/lists/special/standings.ts'
import { shippedLists } from '../../../../src/main/lists/special/templates.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'

const folder = temporaryFolder()
const DAY = '2023-07-01'
const KEY = 'high-energy'

describe('how far all special ledgers are', () => {
  it('lets others have their turn after each ledger', async () => {
    const ledger = ledgerWithLists()
    const order: string[] = []
    const standings = listStandingsInTurns(ledger, DAY).then(() => order.push('standings'))
    await setImmediate()
    order.push('edit')
    await standings
    expect(order).toEqual(['edit', 'standings'])
    ledger.close()
  })

  it('is of one revision though a ledger counted before is edited meanwhile', async () => {
    const ledger = ledgerWithLists()
    const standings = listStandingsInTurns(ledger, DAY)
    await setImmediate()
    const cells = { district: '丹阳市', enterprise: '丹阳某钢铁厂', name: '高炉改造' }
    commitEdits(ledger, TESTER, [{ edit: 'insert', list: KEY, cells }])
    const told = await standings
    expect(told.find(({ key }) => key === KEY)?.rows).toBe(1)
    expect(told).toEqual(listStandings(ledger, DAY))
    ledger.close()
  })

  it('stops where the ledger is closed meanwhile', async () => {
    const ledger = ledgerWithLists()
    const standings = listStandingsInTurns(ledger, DAY)
    ledger.close()
    await expect(standings).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})

function ledgerWithLists() {
  const ledger = makeLedger(folder)
  const missing = shippedLists().filter(({ key }) =>
    ledger.rows('special').every(({ id }) => id !== key),
  )
  addLists(ledger, TESTER, missing)
  return ledger
}
