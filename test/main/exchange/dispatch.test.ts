import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDispatch, sendOut, zipDispatch } from '../../../src/main/exchange/dispatch.ts'
import { readStamp } from '../../../src/main/exchange/read-stamp.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { templateHash } from '../../../src/main/template/hash.ts'
import { shippedTemplate } from '../../../src/main/template/shipped.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { DISPATCHES } from '../../../src/shared/lists/dispatches.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const SHIPPED = templateHash(shippedTemplate('submission'))

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const added: Edit = {
  edit: 'insert',
  list: 'project',
  cells: { district: '丹阳市', category: 'VOCs治理项目', name: '治理' },
}

const records = () => ledger.rows(DISPATCHES.key)

describe('sending workbooks out', () => {
  it('of all districts is one change with a record for each', async () => {
    commitEdits(ledger, TESTER, [added])
    const base = ledger.seq
    const file = await sendOut(ledger, TESTER, null)
    expect(ledger.seq).toBe(base + 1)
    expect(ledger.newestChanges(1)[0]).toMatchObject({
      kind: 'exchange',
      author: TESTER,
      note: '下发填报表：8 个辖市区',
    })
    const districts = planOf(ledger).districts.map(({ name }) => name)
    expect(new Set(records().map(({ cells }) => cells.district))).toEqual(new Set(districts))
    const files = unzipSync(file.bytes)
    for (const { cells } of records()) {
      const bytes = files[String(cells.file)]
      if (bytes === undefined) throw new Error(`no file ${cells.file}`)
      expect(cells).toMatchObject({ by: TESTER, baseSeq: base, template: SHIPPED })
      expect(cells.rows).toBe(cells.district === '丹阳市' ? 1 : 0)
      const stamp = readStamp(readWorkbook(bytes, String(cells.file)))
      expect(stamp).toMatchObject({ district: cells.district, baseSeq: base, at: cells.at })
    }
    expect(ledger.verify().ok).toBe(true)
  })

  it('of one district gives its workbook', async () => {
    const { name } = await sendOut(ledger, TESTER, '句容市')
    expect(name).toBe('句容市2023年重点工程项目填报表.xlsx')
    expect(records().map(({ cells }) => cells.file)).toEqual([name])
  })

  it('of a district that the plan lacks is refused and not recorded', async () => {
    await expect(sendOut(ledger, TESTER, '南京市')).rejects.toMatchObject({ code: 'VALUE_INVALID' })
    expect(records()).toEqual([])
  })

  it('packs file names that every program reads as Chinese', async () => {
    const zip = zipDispatch(await makeDispatch(ledger, null))
    const isUtf8 = (new DataView(zip.buffer).getUint16(6, true) & 0x800) !== 0
    expect(isUtf8).toBe(true)
    expect(Object.keys(unzipSync(zip))).toHaveLength(8)
  })
})

describe('the record of a workbook', () => {
  it('is not undone, and leaves undo and redo as they were', async () => {
    commitEdits(ledger, TESTER, [added])
    commitEdits(ledger, TESTER, [{ ...added, cells: { ...added.cells, name: '其他' } }])
    ledger.undo(TESTER)
    const before = ledger.undoState
    await sendOut(ledger, TESTER, '丹阳市')
    expect(ledger.undoState).toEqual(before)
    ledger.redo(TESTER)
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    expect(ledger.undoState.undo).toBeNull()
    expect(records()).toHaveLength(1)
    const { path } = ledger
    const { undoState } = ledger
    ledger.close()
    ledger = openLedger(path)
    expect(ledger.undoState).toEqual(undoState)
    expect(ledger.verify().ok).toBe(true)
  })

  it('cannot be made, changed or removed by people', async () => {
    await sendOut(ledger, TESTER, '丹阳市')
    const id = records()[0]?.id ?? ''
    const edits: Edit[] = [
      { edit: 'insert', list: 'dispatch', cells: { district: '丹阳市', at: '2023-01-01' } },
      { edit: 'set', list: 'dispatch', id, field: 'file', value: '别的.xlsx' },
      { edit: 'delete', list: 'dispatch', id },
      { edit: 'delete', list: 'submission', id },
    ]
    for (const edit of edits)
      expect(refusalOf(() => commitEdits(ledger, TESTER, [edit])).code).toBe('VALUE_INVALID')
  })
})
