import { expect, it } from 'vitest'
import { importRows } from '../../support/importing.ts'
import { makeLedger, projectWith } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

it('a table that nobody could know is found by the headers that are told', async () => {
  const ledger = makeLedger(folder)
  const rows = [
    ['归口', '大类', '被治理对象', '干什么'],
    ['丹阳', 'VOCs治理', '甲公司', '一号线治理'],
  ]
  await expect(importRows(ledger, rows)).rejects.toMatchObject({ code: 'INPUT_NOT_RECOGNISED' })
  const headers = { 归口: 'district', 大类: 'category', 被治理对象: 'enterprise', 干什么: 'name' }
  const report = await importRows(ledger, rows, { headers })
  expect(report).toMatchObject({ ok: true, counts: { added: 1 } })
  expect(projectWith(ledger, { enterprise: '甲公司' }).name).toBe('一号线治理')
  ledger.close()
})
