/**
 * Makes the templates that come with the program, once: what ships is the files in `templates/`, which
 * are edited in Excel or WPS from then on. Run again, it writes over such edits; `make-templates.ts
 * annex1.docx` makes that one alone.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { setClose } from '../src/main/export/docx/letter-spacing.ts'
import { OfficePackage } from '../src/main/ooxml/package.ts'
import { unzip } from '../src/main/ooxml/unzip.ts'
import { setUsualFont } from '../src/main/ooxml/usual-font.ts'
import { loadPlan } from '../src/main/plan/templates.ts'
import { addFormTemplate } from '../src/main/template/made/form-template.ts'
import { addGuide, FORM_GUIDE, type MoreGuide } from '../src/main/template/made/guide.ts'
import { addListTemplate } from '../src/main/template/made/list-template.ts'
import { annex1, targetTable } from '../src/shared/annex/table.ts'
import { PROJECTS } from '../src/shared/lists/projects.ts'
import { monthList } from '../src/shared/progress/month-list.ts'
import { addAnnexTemplate } from './templates/annex-template.ts'
import {
  ASSESSMENT_GUIDE,
  addAssessmentTemplate,
  assessmentWord,
} from './templates/assessment-templates.ts'
import { addOverviewTemplate } from './templates/overview-template.ts'
import { addPrintedListTemplate } from './templates/printed-list-template.ts'
import { addTasksTemplate } from './templates/tasks-template.ts'
import { annexWord, letterWord, listWord, tasksWord } from './templates/word-templates.ts'

/** Headings and columns are the same in every month. */
const ANY_MONTH = monthList('2023-01')

const folder = join(import.meta.dirname, '../templates')
const plan = loadPlan('zhenjiang-2023')

const tables = [annex1(plan, []), targetTable(plan, 'annex2'), targetTable(plan, 'air')]
for (const table of tables)
  await make(table.key, (workbook) => addAnnexTemplate(workbook, plan, table, '{{表名}}'))
// Sheets of one workbook need different names.
const names = ['{{表名}}', '{{附件号}}', '{{标题}}']
await make('annexes', (workbook) =>
  tables.flatMap((table, index) =>
    addAnnexTemplate(workbook, plan, table, names[index] ?? table.key),
  ),
)
await make('projects', (workbook) => addListTemplate(workbook, PROJECTS, 4))
await make('projects-printed', addPrintedListTemplate)
await make('tasks', (workbook) => addTasksTemplate(workbook))
await make('submission', (workbook) => addFormTemplate(workbook, plan, PROJECTS, 4), FORM_GUIDE)
await make('progress', (workbook) => addFormTemplate(workbook, plan, ANY_MONTH, 1), FORM_GUIDE)
for (const table of tables) await makeWord(table.key, () => annexWord(plan, [table]))
await makeWord('annexes', () => annexWord(plan, tables))
await makeWord('projects', () => listWord(plan))
await makeWord('tasks', tasksWord)
await makeWord('overview', () => letterWord(plan))
await make('overview', (workbook) => addOverviewTemplate(workbook, plan))
await make('assessment', addAssessmentTemplate, ASSESSMENT_GUIDE)
await makeWord('assessment', assessmentWord)

async function make(
  kind: string,
  add: (workbook: exceljs.Workbook) => string[],
  more?: MoreGuide,
): Promise<void> {
  if (!isWanted(`${kind}.xlsx`)) return
  const workbook = new exceljs.Workbook()
  const columns = add(workbook)
  addGuide(workbook, columns, more)
  const pack = new OfficePackage(unzip(new Uint8Array(await workbook.xlsx.writeBuffer())))
  setUsualFont(pack)
  writeFileSync(join(folder, `${kind}.xlsx`), await pack.write())
}

async function makeWord(kind: string, made: () => Promise<Uint8Array>): Promise<void> {
  const file = `${kind}.docx`
  if (!isWanted(file)) return
  const pack = new OfficePackage(unzip(await made()))
  setClose(pack)
  writeFileSync(join(folder, file), await pack.write())
}

/** Named files alone, so that a new one leaves edits of the others as they are. */
function isWanted(file: string): boolean {
  const wanted = process.argv.slice(2)
  return wanted.length === 0 || wanted.includes(file)
}
