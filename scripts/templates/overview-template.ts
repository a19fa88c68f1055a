/** The tables of the overview, a sheet each. */
import type { Workbook } from 'exceljs'
import { addPaperTable } from '../../src/main/template/made/paper-template.ts'
import { cityFigures } from '../../src/shared/overview/city-figures.ts'
import { OVERVIEW_SHEETS, overviewTables } from '../../src/shared/overview/paper/tables.ts'
import { leafHeadings } from '../../src/shared/paper/paper-table.ts'
import type { PlanDefinition } from '../../src/shared/plan/definition.ts'
import { scheduleRules } from '../../src/shared/schedule/rules.ts'

export function addOverviewTemplate(workbook: Workbook, plan: PlanDefinition): string[] {
  const rules = scheduleRules(plan, plan.document.issuedOn ?? `${plan.year}-01-01`)
  const figures = { ...cityFigures({ plan, projects: [], rules }), awaited: [] }
  const tables = overviewTables(plan, figures)
  tables.forEach((table, index) => {
    addPaperTable(workbook.addWorksheet(OVERVIEW_SHEETS[index]), table)
  })
  return ['附注', ...new Set(tables.flatMap(leafHeadings))]
}
