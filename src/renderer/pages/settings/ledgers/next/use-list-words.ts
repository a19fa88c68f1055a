import { ATTACHMENTS } from '../../../../../shared/lists/attachments.ts'
import { bringsRows } from '../../../../../shared/plan/years/next-lists.ts'
import { useLists, useRows } from '../../../../service/use-ledger.tsx'
import { useStandings } from '../../../lists/use-standings.ts'

const NOT_BROUGHT = '按月、按季度的和停用的只带定义，各期的行留在上年台账中。'

/** What of special ledgers comes along, as a sentence: how many rows of which. */
export function useListWords(listRows: boolean): string {
  const { special } = useLists()
  const attachments = useRows(ATTACHMENTS)
  const { answer, failure } = useStandings()
  if (!listRows) return '只带定义，行都留在上年台账中。'
  if (answer === null)
    return failure === null ? '正在统计各台账的行…' : `没有统计到行数：${failure}`
  const bringing = new Set(special.filter((list) => bringsRows(list.special)).map(({ key }) => key))
  const lists = answer.filter(({ key, rows }) => bringing.has(key) && rows > 0)
  if (lists.length === 0) return `定义带来；不分期的台账还没有行。${NOT_BROUGHT}`
  const sum = lists.reduce((total, { rows }) => total + rows, 0)
  const own = attachments.filter(({ cells }) => bringing.has(String(cells.list))).length
  const files = own === 0 ? '' : `及其 ${own} 个附件`
  const names = lists.map(({ title, rows }) => `${title} ${rows}`).join('、')
  return `${sum} 行${files}带来：${names}。${NOT_BROUGHT}`
}
