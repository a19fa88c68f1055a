/**
 * Makes the templates that come with the program, once: what ships is the files in `templates/`, which
 * are edited in Excel or WPS from then on. Run again, it writes over such edits.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { loadPlan } from '../src/main/plan/templates.ts'
import { annex1, targetTable } from '../src/shared/annex/table.ts'
import { addAnnexTemplate } from './templates/annex-template.ts'
import { addGuide } from './templates/guide.ts'
import { addListTemplate } from './templates/list-template.ts'
import { addPrintedListTemplate } from './templates/printed-list-template.ts'

const folder = join(import.meta.dirname, '../templates')
const plan = loadPlan('zhenjiang-2023')

await make('annex1', (workbook) => addAnnexTemplate(workbook, plan, annex1(plan, [])))
await make('annex2', (workbook) => addAnnexTemplate(workbook, plan, targetTable(plan, 'annex2')))
await make('air', (workbook) => addAnnexTemplate(workbook, plan, targetTable(plan, 'air')))
await make('projects', addListTemplate)
await make('projects-printed', addPrintedListTemplate)

async function make(kind: string, add: (workbook: exceljs.Workbook) => string[]): Promise<void> {
  const workbook = new exceljs.Workbook()
  const columns = add(workbook)
  addGuide(workbook, columns)
  writeFileSync(join(folder, `${kind}.xlsx`), new Uint8Array(await workbook.xlsx.writeBuffer()))
}
