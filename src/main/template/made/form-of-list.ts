/** The form of a list that no shipped template knows, drawn from its definition. */
import exceljs from 'exceljs'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { settledOffice } from '../../export/settled-office.ts'
import type { TemplateFile } from '../open-template.ts'
import { addFormTemplate } from './form-template.ts'

/** Of no moment, so that one definition always gives the same bytes. */
const NO_DAY = '2000-01-01T00:00:00Z'

/** More columns are printed on two sheets beside each other. */
const COLUMNS_OF_PAGE = 18

export async function formOfList(
  plan: PlanDefinition,
  list: ListDefinition,
): Promise<TemplateFile> {
  const workbook = new exceljs.Workbook()
  addFormTemplate(workbook, plan, list, list.fields.length > COLUMNS_OF_PAGE ? 2 : 1)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return { name: `${list.title}.xlsx`, bytes: await settledOffice(bytes, NO_DAY) }
}
