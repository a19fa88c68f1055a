/** What the command line says of an import to a person. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { shownField } from '../../../shared/history/shown-list.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { CellChange, ImportReport } from '../../import/report.ts'

/** One line of counts and outcome, then what stands in the way of it, each with its place. */
export function importText(list: ListDefinition, report: ImportReport, isDry: boolean): string {
  const { file, counts, issues, changes } = report
  const errors = issues.filter((issue) => issue.level === 'error')
  const conflicts = changes.filter(({ outcome }) => outcome === 'conflict')
  const removed = counts.removed === 0 ? '' : `，建议删除 ${counts.removed}`
  return [
    `${file}：新增 ${counts.added}，修改 ${counts.changed}，未变 ${counts.unchanged}${removed}，冲突 ${counts.conflicts}，错误 ${counts.errors}，提醒 ${counts.warnings}；${verdictOf(report, isDry)}`,
    ...errors.map((issue) => `  ${issue.sheet}!${issue.cell} ${issue.message}`),
    ...conflicts.map((change) => `  ${conflictText(list, change)}`),
  ].join('\n')
}

function verdictOf({ ok, seq, counts }: ImportReport, isDry: boolean): string {
  if (!ok && counts.errors > 0) return '有错误，没有写入'
  if (!ok)
    return '有未定的冲突，没有写入；可加 --on-conflict ours 或 theirs，或在窗口的“报送交换”中逐格选定'
  if (seq !== null) return `已写入第 ${seq} 版`
  return isDry ? '只是试算，没有写入' : '与台账一致，没有要写入的改动'
}

function conflictText(
  list: ListDefinition,
  { row, field, base, ours, theirs }: CellChange,
): string {
  const where = row === null ? '' : `第 ${row} 行 `
  if (field === null) {
    const title = show(ours ?? theirs)
    return `${where}${title}：一边删除、另一边修改`
  }
  return `${where}${shownField(list, field).label}：下发时“${show(base)}”，台账现为“${show(ours)}”，报送“${show(theirs)}”`
}

function show(value: CellValue): string {
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}
