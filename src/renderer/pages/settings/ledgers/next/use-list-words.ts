import { ATTACHMENTS } from '../../../../../shared/lists/attachments.ts'
import { useLists, useRows } from '../../../../service/use-ledger.tsx'
import { useStandings } from '../../../lists/use-standings.ts'

const HOW =
  '分期的台账把（各地区）最近一期的行带到新年度第一期，“每期填报”的格留空待填；以前各期和它们的附件、停用台账的行留在上年台账中。'

/** What of special ledgers comes along, as a sentence: how many rows of which. */
export function useListWords(listRows: boolean): string {
  const { special } = useLists()
  const attachments = useRows(ATTACHMENTS)
  const { answer, failure } = useStandings()
  if (!listRows) return '只带定义，行都留在上年台账中。'
  if (answer === null)
    return failure === null ? '正在统计各台账的行…' : `没有统计到行数：${failure}`
  // Retired ones have no standing.
  const lists = answer.filter(({ carried }) => carried > 0)
  if (lists.length === 0) return '定义带来；还没有行。'
  const sum = lists.reduce((total, { carried }) => total + carried, 0)
  const withFiles = new Set(
    special
      .filter(({ special: { period, isRetired } }) => period === 'once' && !isRetired)
      .map(({ key }) => key),
  )
  const own = attachments.filter(({ cells }) => withFiles.has(String(cells.list))).length
  const files = own === 0 ? '' : `及其 ${own} 个附件`
  const names = lists.map(({ title, carried }) => `${title} ${carried}`).join('、')
  return `${sum} 行${files}带来：${names}。${lists.some(({ period }) => period !== null) ? HOW : ''}`
}
