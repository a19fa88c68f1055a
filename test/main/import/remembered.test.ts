import { expect, it } from 'vitest'
import { importRows } from '../../support/importing.ts'
import { makeLedger, projectWith, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const header = ['辖市区', '工程类别', '企业名称', '项目名称', '规模描述']
const rows = (enterprise: string) => [header, ['丹阳', '其他', enterprise, '治理', '两条线']]
const chosen = { columns: { '项目!1': { E: 'measures' } } }

it('a mapping that was chosen once is offered again for the same header, and undone with its import', async () => {
  const ledger = makeLedger(folder)
  const mappingOf = async (enterprise: string, options = {}) => {
    const { sheets } = await importRows(ledger, rows(enterprise), { dryRun: true, ...options })
    const { field, by } = sheets[0]?.mapping[4] ?? {}
    return [field, by]
  }
  expect(await mappingOf('甲公司')).toEqual([null, null])
  expect(await mappingOf('甲公司', chosen)).toEqual(['measures', 'choice'])
  expect(await mappingOf('乙公司')).toEqual([null, null])

  await importRows(ledger, rows('甲公司'), chosen)
  expect(projectWith(ledger, { enterprise: '甲公司' }).measures).toBe('两条线')
  expect(await mappingOf('乙公司')).toEqual(['measures', 'memory'])
  expect(await mappingOf('乙公司', { columns: { '项目!1': { E: null } } })).toEqual([
    null,
    'choice',
  ])

  ledger.undo(TESTER)
  expect(await mappingOf('乙公司')).toEqual([null, null])
  ledger.close()
})
