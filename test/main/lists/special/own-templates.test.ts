/** An office's own templates of its special ledgers: of the list, and of the form that goes out. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeDispatch, recordDispatch } from '../../../../src/main/exchange/dispatch.ts'
import { exportWorkbook } from '../../../../src/main/export/export-workbook.ts'
import { importWorkbook } from '../../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsOf } from '../../../../src/main/lists/lists-of.ts'
import { officialTemplate } from '../../../../src/main/template/own/official-template.ts'
import {
  addOwnTemplate,
  defaultTemplateFor,
  ownTemplateFor,
} from '../../../../src/main/template/own/own-templates.ts'
import { readWorkbook } from '../../../../src/main/workbook/read.ts'
import type { TemplateKind } from '../../../../src/shared/contract/schemas.ts'
import { templateKindFor } from '../../../../src/shared/export/template-kinds.ts'
import { sentList } from '../../../../src/shared/lists/sent-list.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { ReturnedWorkbook } from '../../../support/returned-workbook.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'
import { openOwn } from '../../../support/workbooks.ts'

const folder = temporaryFolder()
const QUARTER = 'vapour-recovery/2023-03'
const ROW = {
  period: '2023年一季度',
  district: '扬中市',
  kind: '码头泊位',
  name: '1号泊位',
  enterprise: '油库',
}

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'vapour-recovery', cells: ROW }])
})
afterEach(() => ledger.close())

/** The official template with another title, taken in. */
async function restyled(kind: TemplateKind): Promise<string> {
  const { name, bytes } = await officialTemplate(ledger, kind, 'xlsx')
  const book = await openOwn(bytes)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  sheet.getCell('A1').value = '本局的样子'
  const own = new Uint8Array(await book.xlsx.writeBuffer())
  const change = await addOwnTemplate(ledger, TESTER, { kind, title: '本局', name, bytes: own })
  return change.ops[0]?.id ?? ''
}

it('a quarter is exported by one, and no other list is', async () => {
  const id = await restyled('projects:vapour-recovery')
  const kind = templateKindFor('projects', QUARTER, listsOf(ledger))
  const template = ownTemplateFor(ledger, kind, 'xlsx', id)
  const { bytes } = await exportWorkbook(ledger, 'projects', { template, list: { key: QUARTER } })
  const [sheet] = (await openOwn(bytes)).worksheets
  expect(sheet?.getCell('A1').value).toBe('本局的样子')
  expect(sheet?.getRow(3).values).toContain('1号泊位')
  for (const key of ['restaurants', 'vapour-recovery', undefined])
    expect(() =>
      ownTemplateFor(ledger, templateKindFor('projects', key, listsOf(ledger)), 'xlsx', id),
    ).toThrow('是另一种表或格式的，不能用于这次导出')
})

it('a quarter goes out by one, and what comes back is merged', async () => {
  const id = await restyled('submission:vapour-recovery')
  commitEdits(ledger, TESTER, [
    { edit: 'set', list: 'template', id, field: 'isDefault', value: '是' },
  ])
  const kind = templateKindFor('submission', QUARTER, listsOf(ledger))
  const template = defaultTemplateFor(ledger, kind, 'xlsx')
  const dispatch = await makeDispatch(ledger, '扬中市', { list: QUARTER, template })
  recordDispatch(ledger, TESTER, dispatch)
  const list = sentList(listsOf(ledger), QUARTER)
  const [sent] = dispatch.workbooks
  if (list === null || sent === undefined) throw new Error('nothing was sent')
  expect((await openOwn(sent.bytes)).worksheets[0]?.getCell('A1').value).toBe('本局的样子')
  const book = await ReturnedWorkbook.of(sent.bytes, list)
  book.add({ kind: '码头泊位', name: '2号泊位', enterprise: '油库' })
  const file = {
    name: '扬中.xlsx',
    hash: 'h',
    workbook: readWorkbook(await book.bytes(), '扬中.xlsx'),
  }
  const report = importWorkbook(ledger, file, { list, author: TESTER, dryRun: false })
  expect(report).toMatchObject({ ok: true, counts: { added: 1, unchanged: 1 } })
})

it('the official ones of wide, quarterly and plain ledgers can be used as they are', async () => {
  for (const key of ['high-energy', 'shore-power', 'restaurants'])
    for (const kind of [`projects:${key}`, `submission:${key}`] as const) {
      const template = await officialTemplate(ledger, kind, 'xlsx')
      const change = await addOwnTemplate(ledger, TESTER, { ...template, kind, title: '原样' })
      expect(change.note).toBe('添加模板“原样”')
    }
})
