/** The detail list as somebody chose it: a view, columns, groups and paper, alike in every format. */
import { join } from 'node:path'
import papaparse from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { ExportFormat } from '../../../src/shared/contract/schemas.ts'
import type { ListChoice } from '../../../src/shared/export/list-choice.ts'
import { shownList } from '../../../src/shared/lists/computed.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { plainView } from '../../../src/shared/views/view-rows.ts'
import { writeViewState } from '../../../src/shared/views/view-state.ts'
import { Cli } from '../../support/cli.ts'
import { all, docxBody, gridOf } from '../../support/docx.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { pdfPlaces } from '../../support/pdf.ts'
import { PLAN } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const FIELDS = ['code', 'enterprise', 'investment']

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
  const base = plainView(shownList(PROJECTS))
  const state = writeViewState({
    ...base,
    columns: base.columns.map((column) => ({ ...column, isHidden: !FIELDS.includes(column.key) })),
    sort: [{ key: 'investment', direction: 'desc' }],
    filters: { status: { values: ['已完成'] } },
  })
  commitEdits(ledger, TESTER, [
    { edit: 'insert', list: 'view', cells: { name: '完成的大项目', list: 'project', state } },
  ])
})
afterAll(() => ledger.close())

const exported = (format: ExportFormat, list: ListChoice) =>
  exportFile(ledger, 'projects', format, { list })

async function csvRows(list: ListChoice): Promise<string[][]> {
  const { bytes } = await exported('csv', list)
  return papaparse.parse<string[]>(new TextDecoder().decode(bytes).trimEnd()).data
}

async function sheetRows(list: ListChoice) {
  const sheet = (await openOwn((await exported('xlsx', list)).bytes)).worksheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

function onlyTable(body: ReturnType<typeof docxBody>) {
  const [table] = all(body, 'w:tbl')
  if (table === undefined) throw new Error('no table')
  return table
}

const wordGrid = async (list: ListChoice) =>
  gridOf(onlyTable(docxBody((await exported('docx', list)).bytes)))

const money = (row: string[]) => row.at(-1) ?? ''

describe('a saved view', () => {
  it('goes out with its rows in its order, and its columns, in every format alike', async () => {
    const list = { view: '完成的大项目' }
    const expected = projects(ledger)
      .filter(({ cells }) => cells.status === '已完成')
      .sort((a, b) => Number(b.cells.investment) - Number(a.cells.investment))
      .map(({ cells }) => String(cells.code))
    const [header, ...rows] = await csvRows(list)
    expect(header).toEqual(['序号', '项目编号', '企业（单位）名称', '总投资（万元）'])
    expect(rows.map(([, code]) => code)).toEqual(expected)
    const grid = await wordGrid(list)
    expect(grid.slice(1)).toEqual(rows)
    const words = pdfPlaces((await exported('pdf', list)).bytes).flatMap((page) => page.words)
    expect(words.map(({ text }) => text).filter((text) => /^\d{4}-[A-Z]{2}-/u.test(text))).toEqual(
      expected,
    )
    const sheet = await sheetRows(list)
    const codes = Array.from({ length: expected.length }, (_, at) => sheet.getCell(at + 3, 2).value)
    expect(codes).toEqual(expected)
    expect((await exported('xlsx', list)).name).toBe(
      '镇江市2023年重点工程项目明细（完成的大项目）.xlsx',
    )
  })

  it('that there is not is refused with the names of those that there are', async () => {
    const error = await exported('csv', { view: '没有' }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'USAGE' })
    expect(error.message).toContain('完成的大项目')
    expect(
      (await exported('csv', { fields: ['nothing'] }).catch((caught) => caught)).message,
    ).toContain('enterprise（企业（单位）名称）')
  })
})

describe('a list in groups', () => {
  const list: ListChoice = { fields: ['code', 'name', 'investment'], group: 'district' }
  it('numbers each group on its own and closes it with its sums', async () => {
    const grid = await wordGrid(list)
    const bands = grid.filter(([first]) => /（\d+ 项）$/u.test(first ?? ''))
    expect(bands.map(([first]) => first)).toEqual(
      PLAN.districts.map(({ name }) => `${name}（${ownOf(name).length} 项）`),
    )
    const sums = grid.filter(([first]) => first === '小计')
    expect(sums.map(money)).toEqual(PLAN.districts.map(({ name }) => sumOf(ownOf(name))))
    expect(grid.at(-1)?.[0]).toBe('合计')
    expect(money(grid.at(-1) ?? [])).toBe(sumOf(projects(ledger)))
    expect(grid.filter(([first]) => first === '1')).toHaveLength(PLAN.districts.length)
  })

  it('sums by formulas with right results in a workbook', async () => {
    const sheet = await sheetRows(list)
    const lines = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1))
    const sums = lines.filter((line) => ['小计', '合计'].includes(String(line.getCell(1).value)))
    expect(sums).toHaveLength(PLAN.districts.length + 1)
    expect(sums.map((line) => Number(line.getCell(4).result).toFixed(2))).toEqual([
      ...PLAN.districts.map(({ name }) => sumOf(ownOf(name))),
      sumOf(projects(ledger)),
    ])
    expect(sums[0]?.getCell(4).formula).toMatch(/^SUM\(D4:D\d+\)$/u)
  })

  it('says the group in every row of a csv, which has no sums among its rows', async () => {
    const [header, ...rows] = await csvRows(list)
    expect(header?.slice(0, 2)).toEqual(['序号', '辖市区'])
    expect(rows).toHaveLength(581)
    expect(rows.some(([first]) => first === '小计')).toBe(false)
  })

  const ownOf = (district: string) =>
    projects(ledger).filter(({ cells }) => cells.district === district)
  const sumOf = (rows: ReturnType<typeof projects>) =>
    rows.reduce((sum, { cells }) => sum + Number(cells.investment ?? 0), 0).toFixed(2)
})

describe('columns on paper', () => {
  const sizes = async (list: ListChoice) => {
    const body = docxBody((await exported('docx', list)).bytes)
    const [section] = all(body, 'w:pgSz')
    const points = all(onlyTable(body), 'w:sz').map(
      (size) => Number(size.getAttribute('w:val')) / 2,
    )
    return { width: section?.getAttribute('w:w'), smallest: Math.min(...points) }
  }

  it('take the paper that was chosen, and print no smaller than 8 points', async () => {
    const a4 = await sizes({ paper: 'A4' })
    expect(Math.round(Number(a4.width) / 56.7)).toBe(297)
    expect(a4.smallest).toBeGreaterThanOrEqual(8)
    const a3 = await sizes({ paper: 'A3' })
    expect(Math.round(Number(a3.width) / 56.7)).toBe(420)
    expect(a3.smallest).toBe(9)
  })

  it('fill the width of one page, their rows as high as the longest text wants', async () => {
    const fields = ['code', 'name', 'measures']
    const sheet = await sheetRows({ fields, paper: 'A4' })
    expect(sheet.pageSetup.fitToPage).toBe(true)
    // Digits of 宋体 11, in which columns are told, are 8 of 96 pixels to the inch.
    const widths = [1, 2, 3, 4].map((column) => sheet.getColumn(column).width ?? 0)
    const across = (widths.reduce((sum, width) => sum + width, 0) * 8 * 25.4) / 96
    const room = sheet.pageSetup.orientation === 'landscape' ? 225 : 156
    expect(across).toBeLessThanOrEqual(room)
    expect(across).toBeGreaterThan(room - 4)
    const measured = sheet.getRows(3, 581) ?? []
    // Signs of 9 points take 12 pixels each.
    const signs = ((widths[3] ?? 0) * 8) / 12
    const long = measured.filter((row) => String(row.getCell(4).value).length > signs)
    expect(long.length).toBeGreaterThan(0)
    for (const row of long) expect(row.height).toBeGreaterThan(20)
  })

  it('that have no room are refused with how many have', async () => {
    const fields = PROJECTS.fields.map(({ key }) => key)
    for (const format of ['docx', 'pdf'] as const) {
      const error = await exported(format, { fields, paper: 'A4' }).catch((caught) => caught)
      expect(error).toMatchObject({ code: 'USAGE' })
      expect(error.message).toMatch(
        /A4 横排以最小的 8 磅字放得下前 \d+ 列，A3 横排放得下前 \d+ 列/u,
      )
    }
    expect((await exported('csv', { fields })).bytes.length).toBeGreaterThan(0)
  })
})

describe('the command line', () => {
  it('takes view, fields by key or name, groups and paper, and refuses others', () => {
    const cli = new Cli(folder)
    const file = join(folder, 'cli.ledger')
    cli.json(['new', file, '--sample'])
    const told = ['export', 'projects', '--ledger', file, '-o', 'a.docx']
    const chosen = ['--view', '进度', '--fields', 'code,企业（单位）名称', '--group', 'category']
    expect(cli.json([...told, ...chosen, '--paper', 'a4', '--district', '句容']).exit).toBe(0)
    expect(cli.json([...told, '--paper', 'A5'])).toMatchObject({ exit: 2 })
    expect(cli.json([...told, '--group', 'status'])).toMatchObject({ exit: 2 })
    const annex = ['export', 'annex1', '--ledger', file, '-o', 'a.docx', '--view', '进度']
    expect(cli.json(annex)).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
  })
})
