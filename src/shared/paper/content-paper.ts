/** What an export says, as tables on paper. */
import type { ExportContent } from '../export/content.ts'
import { annexPaper } from './annex-paper.ts'
import { listPaper } from './list-paper.ts'
import type { PaperTable } from './paper-table.ts'
import { tasksPaper } from './tasks-paper.ts'

export function paperTables(content: ExportContent): PaperTable[] {
  switch (content.is) {
    case 'annexes':
      return content.tables.map(annexPaper)
    case 'list':
      return [listPaper(content.list, content.title, content.rows)]
    case 'tasks':
      return [tasksPaper(content.rows, content.title)]
  }
}
