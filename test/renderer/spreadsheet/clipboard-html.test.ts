import { beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { htmlOf } from '../../../src/renderer/spreadsheet/adapter/clipboard-table.ts'
import { copiedCell } from '../../../src/renderer/spreadsheet/adapter/copying.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { officeFile } from '../../support/libreoffice.ts'

const COPIED: [field: string, value: CellValue][] = [
  ['creditCode', '007'],
  ['investment', 404.5],
  ['investment', -0.125],
  ['subItems', 12],
  ['deadline', '2023-04-30'],
  ['deadlineText', '2023.10'],
  ['name', '<b>一期</b>"甲"&乙\n二期'],
  ['phone', '0511-1'],
  ['town', null],
]

/** What a spreadsheet makes of the HTML that was copied. */
function inLibreOffice(html: string) {
  const page = `<html><head><meta charset="utf-8"></head><body>${html}</body></html>`
  const bytes = new TextEncoder().encode(page)
  const workbook = officeFile(bytes, 'html', 'xlsx', '--infilter=HTML (StarCalc)')
  return readWorkbook(workbook, 'copied.xlsx').sheets[0]
}

describe('cells copied as HTML', () => {
  let values: unknown[]
  beforeAll(() => {
    const row = COPIED.map(([field, value]) => copiedCell(fieldOf(PROJECTS, field), value))
    const sheet = inLibreOffice(htmlOf([row]))
    values = row.map((_, column) => sheet?.rows.get(0)?.get(column)?.value ?? null)
  })

  it('are numbers where the ledger holds numbers', () => {
    expect(values.slice(1, 4)).toEqual([404.5, -0.125, 12])
  })

  it('are days where it holds days', () => {
    expect(values[4]).toBe('2023-04-30')
  })

  it('are the text as it stands everywhere else', () => {
    expect([values[0], ...values.slice(5)]).toEqual([
      '007',
      '2023.10',
      '<b>一期</b>"甲"&乙\n二期',
      '0511-1',
      null,
    ])
  })

  it('say so to Excel too, in its own attribute', () => {
    const html = (field: string, value: CellValue) =>
      htmlOf([[copiedCell(fieldOf(PROJECTS, field), value)]])
    expect(html('investment', 404.5)).toContain('mso-number-format:"0\\.00"')
    expect(html('deadline', '2023-04-30')).toContain('mso-number-format:"yyyy\\-mm\\-dd"')
    expect(html('creditCode', '007')).toContain('mso-number-format:"\\@"')
  })
})
