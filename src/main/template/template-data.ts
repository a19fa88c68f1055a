/** What an export says, as what its template asks for: one table, or several in one workbook. */
import { ASSESSMENT_SHEETS, assessmentTables } from '../../shared/assessment/paper/tables.ts'
import { OVERVIEW_SHEETS, overviewTables } from '../../shared/overview/paper/tables.ts'
import { tasksPaper } from '../../shared/paper/tasks-paper.ts'
import type { ExportContent } from '../export/export-content.ts'
import { annexData } from './annex-data.ts'
import type { TemplateData } from './data.ts'
import { letterData } from './letter-data.ts'
import { listData } from './list-data.ts'
import { paperData } from './paper-data.ts'

export function templateData(content: ExportContent, seq: number): TemplateData[] {
  const { plan, title } = content
  switch (content.is) {
    case 'annexes':
      return content.tables.map((table) => annexData(plan, table, seq))
    case 'list':
      return [listData({ plan, list: content.list, rows: content.rows, title, seq })]
    case 'tasks':
      return [paperData(plan, tasksPaper(content.rows, title), TASKS_NAME, seq)]
    case 'overview':
      return overviewTables(plan, content.figures).map((table, index) =>
        paperData(plan, table, OVERVIEW_SHEETS[index] ?? table.title, seq),
      )
    case 'assessment':
      return assessmentTables(content.result).map((table, index) =>
        paperData(plan, table, ASSESSMENT_SHEETS[index] ?? table.title, seq),
      )
  }
}

/** The same for a document, in which the overview is a letter. */
export function wordData(content: ExportContent, seq: number): TemplateData[] {
  return content.is === 'overview'
    ? letterData(content.plan, content.figures, seq)
    : templateData(content, seq)
}

const TASKS_NAME = '任务分解表'
