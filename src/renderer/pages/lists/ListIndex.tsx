import { PlusOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Empty } from 'antd'
import { periodText } from '../../../shared/lists/sent-list.ts'
import type { ListStanding } from '../../../shared/lists/special/standing.ts'
import { PERIOD_WORDS } from '../../../shared/lists/special/words.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { hrefOf } from '../../app/address.ts'
import { navigate } from '../../app/router.ts'
import { useLists } from '../../service/use-ledger.tsx'
import { amountText, stateText } from './goal-text.ts'
import { useStandings } from './use-standings.ts'

/** Every special ledger with its rows and how far it is with what the plan counts. */
export function ListIndex() {
  const { answer, failure, retry } = useStandings()
  return (
    <div className="list-index">
      <div className="toolbar" role="toolbar" aria-label="专项台账工具">
        <h2>专项台账</h2>
        <span className="toolbar-gap" />
        <Button icon={<PlusOutlined />} onClick={() => navigate('settings', { list: 'special' })}>
          添加台账
        </Button>
        <Button
          icon={<SettingOutlined />}
          onClick={() => navigate('settings', { list: 'special', part: 'specialField' })}
        >
          字段和计数要求
        </Button>
      </div>
      <AnswerState {...{ answer, failure, retry }} waiting="正在读取…" />
      {answer?.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="还没有专项台账，可在设置中添加计划要求的内置台账，或自己新建"
        />
      )}
      {answer !== null && answer.length > 0 && <IndexTable lists={answer} />}
    </div>
  )
}

function IndexTable({ lists }: { lists: readonly ListStanding[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="list-index-body" aria-label="各台账" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col">台账</th>
            <th scope="col">周期</th>
            <th scope="col" className="list-index-number">
              行数
            </th>
            <th scope="col">计数要求</th>
            <th scope="col" className="list-index-number">
              完成
            </th>
            <th scope="col">时限</th>
            <th scope="col">情况</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <IndexRows key={list.key} list={list} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function IndexRows({ list }: { list: ListStanding }) {
  const { goals } = list
  const lines = goals.length === 0 ? [null] : goals
  return lines.map((goal, index) => (
    <tr key={goal?.id ?? ''} data-first={index === 0}>
      {index === 0 && <IndexHead list={list} span={lines.length} />}
      <td title={goal?.text ?? undefined}>{goal?.name ?? '—'}</td>
      <td className="list-index-number">{goal === null ? '' : amountText(goal)}</td>
      <td className="list-index-short">{goal?.by ?? ''}</td>
      <td className="list-index-short" data-state={goal?.state}>
        {goal === null ? '' : stateText(goal)}
      </td>
    </tr>
  ))
}

function IndexHead({ list, span }: { list: ListStanding; span: number }) {
  const { key, title, rowName, task, rows, period } = list
  const special = useLists().special.find((item) => item.key === key)
  const cycle = special === undefined ? '' : PERIOD_WORDS[special.special.period]
  const of = special !== undefined && period !== null ? `，至${periodText(special, period)}` : ''
  return (
    <>
      <td rowSpan={span}>{task ?? ''}</td>
      <th rowSpan={span} scope="row">
        <a href={hrefOf('lists', { list: key })}>{title}</a>
      </th>
      <td rowSpan={span} className="list-index-short">{`${cycle}${of}`}</td>
      <td
        rowSpan={span}
        className="list-index-number"
        title={`${rows} 个${rowName}${period === null ? '' : '，各取最近一期的行'}`}
      >
        {rows}
      </td>
    </>
  )
}
