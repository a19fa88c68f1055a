import { DownloadOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import type { DistrictStatus, ExchangeState } from '../../../../shared/contract/exchange.ts'
import { templateKindFor } from '../../../../shared/export/template-kinds.ts'
import { DISTRICTS } from '../../../../shared/lists/districts.ts'
import { type Exchanged, periodText } from '../../../../shared/lists/sent-list.ts'
import { isMonth } from '../../../../shared/values/month.ts'
import { FailureNotice } from '../../../app/AnswerState.tsx'
import { hrefOf } from '../../../app/address.ts'
import { useRoute } from '../../../app/router.ts'
import { useTemplateChoice } from '../../../app/TemplateChoice.tsx'
import { timeText } from '../../../app/time-text.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { keyOfSent, SendButton } from './SendButton.tsx'
import { SentSelect } from './SentSelect.tsx'
import { useDistrictStatus } from './use-district-status.ts'

/**
 * Where each district stands: what it was sent, what came back, how long it has been waiting; with
 * the workbooks of projects, the sheets of a month, or a special ledger.
 */
export function DistrictTable() {
  const { query } = useRoute()
  const month = isMonth(query.month) ? query.month : null
  const { known } = useLedger()
  const special = known.special.find(({ key }) => key === query.list) ?? null
  const list = special?.key ?? null
  const sent = { list, month }
  const { districts, months, notCarried, failure, retry } = useDistrictStatus(month, list)
  const isOfMonth = list === null && month !== null
  const form = templateKindFor('submission', keyOfSent(sent), known)
  const { control, choice } = useTemplateChoice(
    isOfMonth ? 'progress' : form,
    isOfMonth ? '调度表' : '填报表',
  )
  if (failure !== null) return <FailureNotice {...{ failure, retry }} />
  return (
    <section className="districts" aria-label="各辖市区报送情况">
      <header>
        <h3>各辖市区报送情况</h3>
        <SentSelect sent={sent} exchanged={months} />
        <span>{districts === null ? '正在读取…' : summaryOf(districts)}</span>
        {control}
        <SendButton district={null} sent={sent} choice={choice} icon={<DownloadOutlined />}>
          全部下发（zip）
        </SendButton>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">辖市区</th>
            <th scope="col">状态</th>
            <th scope="col">已等待</th>
            <th scope="col">最近下发</th>
            <th scope="col">最近回收</th>
            <th scope="col">核对结果</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {districts?.map((status) => (
            <DistrictLine
              key={status.district}
              status={status}
              sent={sent}
              choice={choice}
              isNamed={status.district === query.district}
            />
          ))}
        </tbody>
      </table>
      {special !== null && month !== null && notCarried > 0 && (
        <p className="districts-none">
          {`上期的 ${notCarried} 个${special.rowName}还没有结转到${periodText(special, month)}，现在下发的填报表里没有它们。先到`}
          <a href={hrefOf('lists', { list: special.key, period: month })}>台账里“结转上期”</a>
          ，再下发。
        </p>
      )}
      {districts?.length === 0 && (
        <p className="districts-none">
          计划中还没有辖市区。先在“设置”中
          <a href={hrefOf('settings', { list: DISTRICTS.key })}>添加辖市区</a>，再下发填报表。
        </p>
      )}
    </section>
  )
}

const SIGNS: Partial<Record<ExchangeState, string>> = {
  已合并: '✓ ',
  已录入: '✓ ',
  有问题: '! ',
  未报: '○ ',
}

interface DistrictLineProps {
  status: DistrictStatus
  sent: Exchanged
  choice: { template?: string }
  /** The address leads here: from a district of the overview that is awaited. */
  isNamed: boolean
}

function DistrictLine({ status, sent, choice, isNamed }: DistrictLineProps) {
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isNamed) line.current?.focus()
  }, [isNamed])
  const { district, state, waitingDays, dispatch, submission } = status
  return (
    <tr ref={line} tabIndex={-1} data-named={isNamed || undefined}>
      <th scope="row">{district}</th>
      <td data-state={state}>{`${SIGNS[state] ?? ''}${state}`}</td>
      <td className="districts-days">{waitingDays === null ? '' : `${waitingDays} 天`}</td>
      <td title={dispatch?.file}>
        {dispatch === null
          ? ''
          : `${timeText(dispatch.at)}，第 ${dispatch.baseSeq} 版，${dispatch.rows} 项`}
      </td>
      <td title={submission?.file}>
        {submission === null
          ? ''
          : `${timeText(submission.receivedAt)}，第 ${submission.version} 次交回`}
      </td>
      <td>{submission === null ? '' : resultOf(submission)}</td>
      <td>
        <SendButton district={district} sent={sent} choice={choice}>
          {sent.list === null && sent.month !== null ? '下发调度表' : '下发填报表'}
        </SendButton>
      </td>
    </tr>
  )
}

/** Once it is merged, its conflicts and errors are settled. */
function resultOf(submission: NonNullable<DistrictStatus['submission']>): string {
  const { added, changed, conflicts, errors, mergedSeq } = submission
  const changes = [
    ['新增', added],
    ['修改', changed],
  ] as const
  const problems = [
    ['冲突', conflicts],
    ['错误', errors],
  ] as const
  const counts = mergedSeq === null ? [...changes, ...problems] : changes
  const told = counts.filter(([, count]) => count > 0).map(([label, count]) => `${label} ${count}`)
  const merged = mergedSeq === null ? [] : [`已并入第 ${mergedSeq} 版`]
  return [...merged, ...told].join('，')
}

function summaryOf(districts: readonly DistrictStatus[]): string {
  const counts = new Map<string, number>()
  for (const { state } of districts) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts].map(([state, count]) => `${state} ${count}`).join(' · ')
}
