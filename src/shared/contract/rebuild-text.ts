/** A report of a rebuilding in sentences, the losses first. */
import { NAMED_AT_MOST, type RebuildReport } from './rebuild.ts'

export function rebuildText(report: RebuildReport): string[] {
  const { readable, breaksAt, changes, rows, files } = report
  const { lost, unverified, fromBackup, whole } = changes
  return [
    ...(readable ? [] : ['损坏的文件中什么也读不出，全部取自备份']),
    ...(lost.length === 0 ? [] : [`有 ${lost.length} 次改动没有能找回：${lostText(lost)}`]),
    ...(unverified.length === 0
      ? []
      : [`第 ${rangesOf(unverified)} 版的改动记录读得出（不一定完整）但与校验值不符，内容请核对`]),
    ...(rows.adopted.count === 0
      ? []
      : [`${rows.adopted.count} 行按损坏文件中的内容补回，请核对：${named(rows.adopted)}`]),
    ...(files.lost.length === 0 ? [] : [`附件没有能找回：${files.lost.join('、')}`]),
    breaksAt === null
      ? `改动记录完整：${whole} 次改动全部与校验值相符`
      : `改动记录从第 ${breaksAt} 版起有损坏：${whole} 次取自原文件，${fromBackup} 次取自备份`,
    rows.restored.count === 0
      ? `现有内容 ${rows.whole} 行与改动记录一致`
      : `现有内容 ${rows.whole} 行与改动记录一致；另 ${rows.restored.count} 行按改动记录恢复：${named(rows.restored)}`,
  ]
}

/** Of as many as anyone reads, what they did; the others by number. */
function lostText(lost: RebuildReport['changes']['lost']): string {
  const told = lost.filter(({ said }) => said !== '').slice(0, NAMED_AT_MOST)
  const rest = lost.filter((change) => !told.includes(change)).map(({ seq }) => seq)
  return [
    ...told.map(({ seq, said }) => `第 ${seq} 版（${said}）`),
    ...(rest.length === 0 ? [] : [`第 ${rangesOf(rest)} 版`]),
  ].join('；')
}

/** 3、5–9、12 */
function rangesOf(seqs: readonly number[]): string {
  const ranges: [from: number, to: number][] = []
  for (const seq of seqs) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === seq - 1) last[1] = seq
    else ranges.push([seq, seq])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、')
}

/** Projects by name; rows of the plan have none that anyone would know. */
function named({ count, some }: RebuildReport['rows']['restored']): string {
  const titles = some.map(({ title }) => title).filter((title) => title !== '')
  const shown = titles.slice(0, 10)
  const others = count - shown.length
  if (shown.length === 0) return '计划的内容'
  return `${shown.join('、')}${others > 0 ? `和另外 ${others} 行` : ''}`
}
