import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder)
  const cells = { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲' }
  const edits = Array.from({ length: 5001 }, (_, index) => ({
    edit: 'insert' as const,
    list: 'project',
    cells: { ...cells, name: `治理${index}` },
  }))
  commitEdits(ledger, TESTER, edits)
})
afterAll(() => ledger.close())

describe('a list of more than 5 000 rows', () => {
  it.each(['docx', 'pdf'] as const)(
    'is not printed as %s; the message says what to do',
    async (format) => {
      const error = await exportFile(ledger, 'projects', format).catch((caught) => caught)
      expect(error).toMatchObject({ code: 'USAGE' })
      expect(error.message).toMatch(/5001 行.*最多 5000 行.*xlsx、csv/u)
    },
  )

  it('goes out whole as csv', async () => {
    const { bytes } = await exportFile(ledger, 'projects', 'csv')
    expect(new TextDecoder().decode(bytes).trimEnd().split('\r\n')).toHaveLength(5002)
  })

  it('is counted in the annexes all the same', async () => {
    const { bytes } = await exportFile(ledger, 'annex1', 'csv')
    expect(new TextDecoder().decode(bytes)).toContain('"丹阳市",/,/,5001,/,5001')
  })
})
