/** The numbered tasks of the plan with those responsible and their deadlines (任务分解表). */
import type { TaskListRow } from '../tasks/task-list.ts'
import { type PaperColumn, type PaperTable, plainHeader } from './paper-table.ts'

const COLUMNS: readonly (PaperColumn & { heading: string })[] = [
  { heading: '序号', width: 12, align: 'center', isNumber: true, repeats: 'merged' },
  { heading: '重点领域', width: 36, align: 'left', isNumber: false, repeats: 'band' },
  { heading: '重点任务', width: 26, align: 'left', isNumber: false, repeats: 'merged' },
  { heading: '工作内容', width: 103, align: 'left', isNumber: false },
  { heading: '牵头部门', width: 31, align: 'left', isNumber: false },
  { heading: '配合部门', width: 31, align: 'left', isNumber: false },
  { heading: '完成时限', width: 22, align: 'left', isNumber: false },
]

export function tasksPaper(rows: readonly TaskListRow[], title: string): PaperTable {
  return {
    mark: null,
    title,
    ...plainHeader(COLUMNS.map(({ heading }) => heading)),
    columns: COLUMNS.map(({ heading: _, ...column }) => column),
    rows: rows.map(({ task, text, lead, support, deadlines }) => ({
      isTotal: false,
      cells: [
        String(task.number),
        task.section,
        task.title,
        text,
        lead.join('、'),
        support.join('、'),
        deadlines.join('\n'),
      ],
    })),
    bodySize: 10.5,
    rowHeight: 8,
  }
}
