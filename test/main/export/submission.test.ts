import type exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDispatch } from '../../../src/main/exchange/dispatch.ts'
import { GUIDE_SHEET } from '../../../src/main/exchange/program-sheets.ts'
import { readStamp, rowIdsOf } from '../../../src/main/exchange/read-stamp.ts'
import { META_SHEET, ROW_ID_HEADER, stampedRowHash } from '../../../src/main/exchange/stamp.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { WORDS_SHEET } from '../../../src/main/template/word-lists.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { fieldFinder } from '../../../src/shared/lists/header-names.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { importBytes } from '../../support/importing.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const DISTRICT = '润州区'
const LABEL_ROW = 4

const folder = temporaryFolder()
const find = fieldFinder(PROJECTS)
let ledger: Ledger
let bytes: Uint8Array
let workbook: exceljs.Workbook

beforeAll(async () => {
  ledger = makeLedger(folder, { sample: true })
  bytes = await bytesFor(DISTRICT)
  workbook = await openOwn(bytes)
})
afterAll(() => ledger.close())

async function bytesFor(district: string): Promise<Uint8Array> {
  const [only] = (await makeDispatch(ledger, district)).workbooks
  if (only === undefined) throw new Error('no workbook')
  return only.bytes
}

function sheetNamed(name: string): exceljs.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

const data = () => sheetNamed(PROJECTS.title)
const labels = () =>
  Array.from({ length: data().columnCount }, (_, index) =>
    String(data().getCell(LABEL_ROW, index + 1).value),
  )
const columnOf = (key: string) => labels().findIndex((label) => find(label)?.key === key) + 1
const own = () => projects(ledger).filter(({ cells }) => cells.district === DISTRICT)

describe('the workbook for a district', () => {
  it('has only the projects of that district, under a title, and comes back unchanged', () => {
    expect(data().getCell('A1').value).toBe('镇江市2023年润州区大气污染防治重点工程项目填报表')
    const codes = own().map((_, index) => data().getCell(LABEL_ROW + 1 + index, 1).value)
    expect(codes).toEqual(own().map(({ cells }) => cells.code))
    expect(data().getCell(LABEL_ROW + 1 + own().length, 1).value).toBeNull()
    expect(importBytes(ledger, bytes, { dryRun: true }).counts).toMatchObject({
      unchanged: own().length,
      added: 0,
      changed: 0,
      errors: 0,
    })
  })

  it('has a column for what districts fill, and none for what the program notes down', () => {
    const keys = labels().flatMap((label) => find(label)?.key ?? [])
    expect(keys).toContain('code')
    expect(keys).toContain('deadlineText')
    for (const key of ['deadline', 'year', 'sourceFile', 'sourceSheet', 'sourceRow'])
      expect(keys).not.toContain(key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('marks what must and should be filled with a star', () => {
    const starred = labels().filter((label) => label.startsWith('*'))
    const keys = starred.map((label) => find(label)?.key)
    expect(keys).toEqual(
      expect.arrayContaining(['enterprise', 'name', 'category', 'creditCode', 'deadlineText']),
    )
    for (const key of ['code', 'district', 'status', 'remark']) expect(keys).not.toContain(key)
  })

  it('freezes title, header, 编号 and 企业', () => {
    expect(data().views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: LABEL_ROW })
  })

  it('hides the row ids between 企业 and 项目名称', () => {
    const column = labels().indexOf(ROW_ID_HEADER) + 1
    expect([column - 1, column + 1]).toEqual([columnOf('enterprise'), columnOf('name')])
    expect(data().getColumn(column).hidden).toBe(true)
  })

  it('bears a stamp from which every row is known again', () => {
    const cells = readWorkbook(bytes, '报送.xlsx')
    const stamp = readStamp(cells)
    if (stamp === null) throw new Error('no stamp')
    expect(stamp).toMatchObject({
      ledgerId: ledger.row('ledger', 'ledger')?.id,
      list: 'project',
      district: DISTRICT,
      baseSeq: ledger.seq,
      sheet: PROJECTS.title,
    })
    expect(stamp.fields).toContain('measures')
    expect([...stamp.rowHashes]).toEqual(own().map((row) => [row.id, stampedRowHash(row.cells)]))
    const sheet = cells.sheets.find(({ name }) => name === PROJECTS.title)
    if (sheet === undefined) throw new Error('no sheet')
    expect([...rowIdsOf(stamp, sheet)]).toEqual(own().map(({ id }, i) => [LABEL_ROW + i, id]))
  })
})

describe('its rules for input', () => {
  const ruleAt = (key: string, row: number) => data().getCell(row, columnOf(key)).dataValidation
  const rows = () => [LABEL_ROW + 1, LABEL_ROW + own().length + 200]

  it.each([
    ['category', () => planOf(ledger).categories.map(({ name }) => name)],
    ['status', () => planOf(ledger).statuses.map(({ name }) => name)],
    ['district', () => [DISTRICT]],
  ] as const)('offer the words of %s on filled and empty rows', (key, words) => {
    for (const row of rows())
      expect(ruleAt(key, row)).toMatchObject({
        type: 'list',
        showErrorMessage: true,
        formulae: [`"${words().join(',')}"`],
      })
  })

  it('offer the towns of the district, and take any other place as well', () => {
    const { towns = [] } = planOf(ledger).districts.find(({ name }) => name === DISTRICT) ?? {}
    expect(towns).toContain('七里甸街道')
    expect(ruleAt('town', LABEL_ROW + 1)).toMatchObject({
      type: 'list',
      formulae: [`"${towns.join(',')}"`],
    })
    expect(ruleAt('town', LABEL_ROW + 1).showErrorMessage).not.toBe(true)
  })

  it('offer a long list of words from a very hidden sheet', () => {
    const { kinds } = planOf(ledger)
    expect(kinds.join(',').length).toBeGreaterThan(255)
    const range = `${WORDS_SHEET}!$A$1:$A$${kinds.length}`
    expect(ruleAt('kind', LABEL_ROW + 1)).toMatchObject({ type: 'list', formulae: [range] })
    const sheet = sheetNamed(WORDS_SHEET)
    expect(kinds.map((_, index) => sheet.getCell(index + 1, 1).value)).toEqual(kinds)
    expect([sheet.state, sheetNamed(META_SHEET).state]).toEqual(['veryHidden', 'veryHidden'])
  })

  it('tell for every column what may be written', () => {
    for (const [index, label] of labels().entries()) {
      if (label === ROW_ID_HEADER) continue
      const { prompt, promptTitle, showInputMessage } = data().getCell(
        LABEL_ROW + 1,
        index + 1,
      ).dataValidation
      expect([label, showInputMessage]).toEqual([label, true])
      expect(promptTitle?.length).toBeLessThanOrEqual(32)
      expect(prompt?.length).toBeGreaterThan(4)
      expect(prompt?.length).toBeLessThanOrEqual(255)
    }
    expect(ruleAt('investment', 5).prompt).toContain('万元')
    expect(ruleAt('startedOn', 5).prompt).toContain('2023-04-30')
  })

  it('only ask again about a number or day that is written otherwise', () => {
    expect(ruleAt('nox', 5)).toMatchObject({ type: 'decimal', errorStyle: 'warning' })
    expect(ruleAt('completedOn', 5)).toMatchObject({ type: 'date', errorStyle: 'warning' })
  })
})

describe('its protection', () => {
  const isLocked = (key: string, row: number) =>
    data().getCell(row, columnOf(key)).protection?.locked !== false

  it('has no password and allows sorting, filtering, and rows to come and go', () => {
    // exceljs does not show the protection of a sheet in its types.
    const { sheetProtection } = data() as exceljs.Worksheet & { sheetProtection: object }
    expect(sheetProtection).toMatchObject({
      sheet: true,
      sort: true,
      autoFilter: true,
      insertRows: true,
      deleteRows: true,
    })
    expect(sheetProtection).not.toMatchObject({ hashValue: expect.any(String) })
  })

  it('locks header, 编号 and the district of known rows, and nothing that is to be filled', () => {
    const [filled, spare] = [LABEL_ROW + 1, LABEL_ROW + own().length + 1]
    for (const row of [filled, spare, spare + 199]) {
      expect(isLocked('code', row)).toBe(true)
      for (const key of ['enterprise', 'name', 'category', 'status', 'remark'])
        expect([key, isLocked(key, row)]).toEqual([key, false])
    }
    expect(isLocked('name', LABEL_ROW)).toBe(true)
    expect([isLocked('district', filled), isLocked('district', spare)]).toEqual([true, false])
  })
})

describe('its sheet of instructions', () => {
  it('explains every column', () => {
    const sheet = sheetNamed(GUIDE_SHEET)
    expect(sheet.state).toBe('visible')
    const texts = sheet.getColumn(1).values.map(String)
    for (const label of labels().filter((text) => text !== ROW_ID_HEADER))
      expect(texts).toContain(label.replace('*', ''))
  })
})

describe('what a project says', () => {
  it.each(['=1+1', '@SUM(A1)', '=cmd|"/c calc"!A1', '_x0041_'])('stays text: %j', async (text) => {
    const cells = { district: '句容市', category: 'VOCs治理项目', name: text, remark: text }
    commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells }])
    const { sheets } = readWorkbook(await bytesFor('句容市'), '下发.xlsx')
    const rows = [...(sheets.find(({ name }) => name === PROJECTS.title)?.rows.values() ?? [])]
    const found = rows.flatMap((row) => row.get(columnOf('name') - 1) ?? [])
    const cell = found.find(({ value }) => value === text)
    expect(cell).toBeDefined()
    expect(cell?.formula).toBeUndefined()
    ledger.undo(TESTER)
  })
})
