/** How a filled workbook will look: the first page of each of its sheets. */
import type { PreviewPage } from '../../../shared/contract/templates.ts'
import { readApart } from '../../workbook/read-apart.ts'
import { TemplateWorkbook } from '../workbook.ts'
import { cellLooks } from './cell-looks.ts'
import { sheetPage } from './sheet-page.ts'

/** An export has three tables at most. */
const MOST_SHEETS = 4

export async function previewPages(filled: Uint8Array, name: string): Promise<PreviewPage[]> {
  const { sheets } = await readApart(filled, name)
  const workbook = new TemplateWorkbook(filled)
  const looks = cellLooks(workbook)
  return workbook.sheets
    .filter(({ isHidden }) => !isHidden)
    .slice(0, MOST_SHEETS)
    .flatMap((own) => {
      const sheet = sheets.find((other) => other.name === own.name)
      return sheet === undefined ? [] : [sheetPage(workbook, own, sheet, looks)]
    })
}
