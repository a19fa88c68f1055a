/** The templates that come with the program, as they leave the house. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import type { WorkbookCells } from '../../../src/main/workbook/cells.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import type { ExportKind } from '../../../src/shared/contract/schemas.ts'
import { all, docxBody, gridOf } from '../../support/docx.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { partOf, partsOf } from '../../support/templates.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const KINDS: ExportKind[] = ['annex1', 'annex2', 'air', 'annexes', 'projects', 'tasks']
const MM_PER_INCH = 25.4

let ledger: Ledger
const files = new Map<ExportKind, Uint8Array>()
beforeAll(async () => {
  ledger = makeLedger(folder, { sample: true })
  for (const kind of KINDS) {
    const { bytes, warnings } = await exportWorkbook(ledger, kind)
    if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join())
    files.set(kind, bytes)
  }
})
afterAll(() => ledger.close())

const bytesOf = (kind: ExportKind) => files.get(kind) ?? new Uint8Array()

async function tableOf(kind: ExportKind) {
  const [sheet] = (await openOwn(bytesOf(kind))).worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

describe.each(['annex1', 'annex2', 'air'] as const)('%s by GB/T 9704-2012', (kind) => {
  it('has its mark in 三号黑体 flush left, its title in 二号小标宋 centred', async () => {
    const sheet = await tableOf(kind)
    expect(sheet.getCell('A1').font).toMatchObject({ name: '黑体', size: 16 })
    expect(sheet.getCell('A1').alignment?.horizontal).toBeUndefined()
    const title = sheet.getCell('A3')
    expect(title.font).toMatchObject({ name: '方正小标宋简体', size: 22 })
    expect(title.font.bold).toBeUndefined()
    expect(title.alignment.horizontal).toBe('center')
  })

  it('has its header in 黑体, names in 仿宋, digits in Times New Roman, thin borders', async () => {
    const sheet = await tableOf(kind)
    const last = sheet.rowCount
    const first = last - 8
    expect(sheet.getCell(first - 1, 1).font).toMatchObject({ name: '黑体', size: 12 })
    for (let row = first; row <= last; row += 1) {
      expect(sheet.getCell(row, 1).font).toMatchObject({ name: '仿宋_GB2312', size: 12 })
      expect(sheet.getCell(row, 2).font).toMatchObject({ name: 'Times New Roman', size: 12 })
      const { top, left, bottom, right } = sheet.getCell(row, 2).border
      for (const side of [top, left, bottom, right]) expect(side?.style).toBe('thin')
    }
  })

  it('lies across an A4 page with the standard’s margins turned', async () => {
    const { pageSetup } = await tableOf(kind)
    expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 })
    const { top, right, bottom, left } = pageSetup.margins ?? {}
    const inMillimetres = [top, right, bottom, left].map((inch = 0) =>
      Math.round(inch * MM_PER_INCH),
    )
    expect(inMillimetres).toEqual([28, 37, 26, 35])
  })
})

describe('the table of air quality', () => {
  it('prints its zeros, one decimal where the document has one, and its last row by its name', async () => {
    const sheet = await tableOf('air')
    const last = sheet.rowCount
    expect(sheet.getCell(last, 1).value).toBe('国控站点')
    const shown = [2, 3, 4].map((column) => {
      const { value, numFmt } = sheet.getCell(last, column)
      return [value, numFmt]
    })
    expect(shown).toEqual([
      [33, '0'],
      [80, '0.0'],
      [0, '0'],
    ])
    expect(sheet.name).toBe(sheet.getCell('A3').value)
  })
})

describe('all annexes in one workbook', () => {
  it('are a sheet each, with the cells that each has alone', async () => {
    const { worksheets } = await openOwn(bytesOf('annexes'))
    const alone = await Promise.all((['annex1', 'annex2', 'air'] as const).map(tableOf))
    expect(worksheets.slice(0, 3).map(({ name }) => name)).toEqual(alone.map(({ name }) => name))
    alone.forEach((sheet, index) => {
      const together = worksheets[index]
      sheet.eachRow((row, number) => {
        expect(together?.getRow(number).values).toEqual(row.values)
        expect(together?.getRow(number).height).toBe(row.height)
      })
      expect(together?.pageSetup.printTitlesRow).toBe(sheet.pageSetup.printTitlesRow)
    })
  })
})

describe('every exported workbook', () => {
  it.each(KINDS)('%s holds neither marks nor the guide', (kind) => {
    for (const [path, part] of Object.entries(partsOf(bytesOf(kind)))) {
      if (path.endsWith('sharedStrings.xml')) continue
      expect(Buffer.from(part).toString(), path).not.toMatch(/\{\{|模板说明/u)
    }
  })

  it.each(KINDS)(
    '%s repeats its header on each page and numbers pages at the outer edge',
    (kind) => {
      expect(partOf(bytesOf(kind), 'xl/workbook.xml')).toContain('_xlnm.Print_Titles')
      const sheet = partOf(bytesOf(kind), 'xl/worksheets/sheet1.xml')
      expect(sheet).toContain('differentOddEven="1"')
      expect(sheet).toMatch(/<oddFooter>&amp;R[^<]*14— &amp;P —　<\/oddFooter>/u)
      expect(sheet).toMatch(/<evenFooter>&amp;L[^<]*14　— &amp;P —<\/evenFooter>/u)
    },
  )
})

/** Where they are not installed, these tests do not exist. */
const hasOffice = ['soffice --version', 'pdftotext -v'].every(
  (command) => spawnSync(command, { shell: true }).status === 0,
)
if (hasOffice)
  describe('LibreOffice', () => {
    const convert = (to: string, out: string, ...paths: string[]) =>
      spawnSync('soffice', [
        '--headless',
        `-env:UserInstallation=file://${folder}/office`,
        ...['--convert-to', to, '--outdir', out],
        ...paths,
      ]).status

    it('saves a template that can still be filled', { timeout: 300_000 }, async () => {
      const saved = join(folder, 'saved')
      const shipped = join(import.meta.dirname, '../../../templates')
      expect(
        convert('xlsx', saved, join(shipped, 'annex1.xlsx'), join(shipped, 'projects.xlsx')),
      ).toBe(0)
      for (const kind of ['annex1', 'projects'] as const) {
        const template = { name: kind, bytes: readFileSync(join(saved, `${kind}.xlsx`)) }
        const { bytes, warnings } = await exportWorkbook(ledger, kind, { template })
        expect(warnings).toEqual([])
        const [again, own] = [readWorkbook(bytes, kind), readWorkbook(bytesOf(kind), kind)]
        const textsOf = ({ sheets: [sheet] }: WorkbookCells) =>
          [...(sheet?.rows.values() ?? [])].map((row) => [...row.values()].map(({ text }) => text))
        expect(textsOf(again)).toEqual(textsOf(own))
      }
    })

    it('saves a Word template that can still be filled', { timeout: 300_000 }, async () => {
      const saved = join(folder, 'saved')
      const shipped = join(import.meta.dirname, '../../../templates')
      const kinds = ['annexes', 'tasks', 'overview'] as const
      const paths = kinds.map((kind) => join(shipped, `${kind}.docx`))
      expect(convert('docx', saved, ...paths)).toBe(0)
      for (const kind of kinds) {
        const name = `${kind}.docx`
        const options = { asOf: '2023-06-30' }
        const own = await exportFile(ledger, kind, 'docx', options)
        const { bytes, warnings } = await exportFile(ledger, kind, 'docx', {
          ...options,
          template: { name, bytes: readFileSync(join(saved, name)) },
        })
        expect(warnings).toEqual([])
        const tablesOf = (file: Uint8Array) => all(docxBody(file), 'w:tbl').map(gridOf)
        expect(tablesOf(bytes)).toEqual(tablesOf(own.bytes))
      }
    })

    it('prints every exported workbook with what it says', { timeout: 300_000 }, () => {
      for (const kind of KINDS) writeFileSync(join(folder, `${kind}.xlsx`), bytesOf(kind))
      const paths = KINDS.map((kind) => join(folder, `${kind}.xlsx`))
      expect(convert('pdf', folder, ...paths)).toBe(0)
      const textOf = (kind: ExportKind) =>
        spawnSync('pdftotext', ['-layout', join(folder, `${kind}.pdf`), '-'], { encoding: 'utf8' })
          .stdout
      expect(textOf('annex1')).toMatch(/全市\s+205\s+75\s+201\s+100\s+581/u)
      expect(textOf('annex1')).toMatch(/京口区\s+4\s+\/\s+12\s+6\s+22/u)
      expect(textOf('annex1')).toMatch(/—\s*1\s*—/u)
      expect(textOf('annex2')).toMatch(/全市\s+3223\s+1644\s+3500\s+2\.3/u)
      expect(textOf('air')).toMatch(/国控站点\s+33\s+80\.0\s+0/u)
      expect(textOf('annexes')).toMatch(/—\s*1\s*—.*—\s*2\s*—.*—\s*3\s*—/su)
      expect(textOf('projects')).toContain('2023-DY-A-001')
      expect(textOf('tasks')).toContain('任务分解表')
    })
  })
