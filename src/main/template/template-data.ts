/** What an export says, as what its template asks for: one table, or several in one workbook. */
import { OVERVIEW_SHEETS, overviewTables } from '../../shared/overview/paper/tables.ts'
import { tasksPaper } from '../../shared/paper/tasks-paper.ts'
import type { ExportContent } from '../export/export-content.ts'
import { annexData } from './annex-data.ts'
import { assessmentData, assessmentLetterData } from './assessment-data.ts'
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
      return overviewTables(plan, content.figures).map((table, index) => {
        const name = OVERVIEW_SHEETS[index] ?? table.title
        // Templates of offices may be older than this table.
        return { ...paperData(plan, table, name, seq), isOptional: name === '报送' }
      })
    case 'assessment':
      return assessmentData(plan, content.result, seq)
  }
}

/** The same for a document, in which the overview and an assessment are letters. */
export function wordData(content: ExportContent, seq: number): TemplateData[] {
  switch (content.is) {
    case 'overview':
      return letterData(content.plan, content.figures, seq)
    case 'assessment':
      return assessmentLetterData(content.plan, content.result, seq)
    default:
      return templateData(content, seq)
  }
}

const TASKS_NAME = '任务分解表'
