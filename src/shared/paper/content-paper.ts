/** What an export says, as tables on paper. */
import { assessmentTables } from '../assessment/paper/tables.ts'
import type { ExportContent } from '../export/content.ts'
import { overviewTables } from '../overview/paper/tables.ts'
import { annexPaper } from './annex-paper.ts'
import { fitTable } from './fit.ts'
import { listPaper } from './list-paper.ts'
import type { PaperTable } from './paper-table.ts'
import { tasksPaper } from './tasks-paper.ts'

/** Fitted to their paper. */
export function paperTables(content: ExportContent): PaperTable[] {
  return tablesOf(content).map(fitTable)
}

function tablesOf(content: ExportContent): PaperTable[] {
  switch (content.is) {
    case 'annexes':
      return content.tables.map(annexPaper)
    case 'list':
      return [listPaper(content.title, content.rows, content.layout)]
    case 'tasks':
      return [tasksPaper(content.rows, content.title)]
    case 'overview':
      return overviewTables(content.plan, content.figures)
    case 'assessment':
      return assessmentTables(content.result)
  }
}
