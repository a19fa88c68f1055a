/** Templates of lists that no shipped one knows, drawn from their definitions. */
import exceljs from 'exceljs'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { settledOffice } from '../../export/settled-office.ts'
import type { TemplateFile } from '../open-template.ts'
import { addFormTemplate } from './form-template.ts'
import { addGuide, FORM_GUIDE } from './guide.ts'
import { addListTemplate } from './list-template.ts'

/** Of no moment, so that one definition always gives the same bytes. */
const NO_DAY = '2000-01-01T00:00:00Z'

/** More columns are printed on two sheets beside each other. */
const COLUMNS_OF_PAGE = 18

/** The form that districts fill in. */
export async function formOfList(
  plan: PlanDefinition,
  list: ListDefinition,
): Promise<TemplateFile> {
  const workbook = new exceljs.Workbook()
  addGuide(workbook, addFormTemplate(workbook, plan, list, pagesWide(list)), FORM_GUIDE)
  return made(workbook, list)
}

/** The list with every field. */
export async function detailOfList(list: ListDefinition): Promise<TemplateFile> {
  const workbook = new exceljs.Workbook()
  addGuide(workbook, addListTemplate(workbook, list, pagesWide(list)))
  return made(workbook, list)
}

function pagesWide({ fields }: ListDefinition): number {
  return fields.length > COLUMNS_OF_PAGE ? 2 : 1
}

async function made(workbook: exceljs.Workbook, { title }: ListDefinition): Promise<TemplateFile> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return { name: `${title}.xlsx`, bytes: await settledOffice(bytes, NO_DAY) }
}
