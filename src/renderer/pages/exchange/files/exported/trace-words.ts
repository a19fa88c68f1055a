/** Sentences about an exported file that came back. */
import type { ExportTrace } from '../../../../../shared/contract/exports.ts'
import { EXPORT_NAMES } from '../../../../../shared/export/names.ts'
import { timeText } from '../../../../app/time-text.ts'

export function traceName({ kind, list, district }: ExportTrace): string {
  const name = list === null ? EXPORT_NAMES[kind] : `${list.title}明细`
  return `${name}${district === null ? '' : `（${district}）`}`
}

/** One line for the list of files. */
export function traceSummary(trace: ExportTrace): string {
  if (!trace.isOurs) return `本程序导出的${traceName(trace)}，但不是这个台账的`
  return `本程序导出的${traceName(trace)}，取自第 ${trace.seq} 版；${changesSince(trace)}`
}

/** What is different now, counted. */
export function changesSince({ cells, list, projects }: ExportTrace): string {
  const rowName = list?.rowName ?? '项目'
  const parts: [string, number, string][] = [
    ['表中变了', cells.length, '处'],
    [`新增${rowName}`, projects?.added.length ?? 0, '个'],
    [`删除${rowName}`, projects?.removed.length ?? 0, '个'],
    [`变更${rowName}`, projects?.changed.length ?? 0, '个'],
  ]
  const told = parts.filter(([, count]) => count > 0)
  if (told.length === 0) return '与台账现在的内容一致'
  return told.map(([what, count, unit]) => `${what} ${count} ${unit}`).join('，')
}

export function traceOrigin({ seq, revisionAt, exported, nowSeq }: ExportTrace): string {
  const revision = revisionAt === null ? '' : `（${timeText(revisionAt)} 的台账）`
  const by =
    exported === null
      ? '文件在导出后另存或改动过，来历按其中的隐藏标记认出'
      : `${exported.author} 于 ${timeText(exported.at)} 导出，文件没有改动过`
  const since =
    nowSeq === seq ? '台账此后没有改动' : `台账此后又改了 ${nowSeq - seq} 次，现为第 ${nowSeq} 版`
  return `由第 ${seq} 版${revision}导出；${by}；${since}。`
}
