import { LockOutlined, UnlockOutlined, VerticalAlignBottomOutlined } from '@ant-design/icons'
import { App, Button, Select } from 'antd'
import type { Row } from '../../../shared/contract/schemas.ts'
import { periodText } from '../../../shared/lists/sent-list.ts'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { type PeriodComparison, periodsOf } from '../../../shared/lists/special/periods.ts'
import { navigate } from '../../app/router.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'
import { PeriodFacts } from './PeriodFacts.tsx'
import type { PeriodLock } from './use-period-lock.ts'

interface PeriodToolsProps {
  list: SpecialList
  /** Of all periods. */
  rows: readonly Row[]
  period: string | null
  /** The newest one before it that has rows. */
  earlier: string | null
  compared: PeriodComparison | null
  lock: PeriodLock | null
}

/** Which month or quarter is shown; it is carried over from the last one, compared with it and locked. */
export function PeriodTools({ list, rows, period, earlier, compared, lock }: PeriodToolsProps) {
  const { plan } = useLedger()
  const go = (to?: string) =>
    navigate('lists', { list: list.key, ...(to === undefined ? {} : { period: to }) })
  return (
    <>
      <Select
        aria-label="报告期"
        placeholder="全部各期"
        allowClear
        {...(period === null ? {} : { value: period })}
        popupMatchSelectWidth={false}
        style={{ width: 132 }}
        options={periodsOf(list, plan.year, rows).map((value) => ({
          value,
          label: periodText(list, value),
        }))}
        onChange={go}
      />
      {period !== null && (
        <>
          <CarryButton list={list} period={period} earlier={earlier} />
          {lock !== null && (
            <Button
              icon={lock.isLocked ? <UnlockOutlined /> : <LockOutlined />}
              aria-pressed={lock.isLocked}
              title={lock.isLocked ? '解锁后可以修改' : '锁定后编辑、导入、撤销都不能改动这一期'}
              onClick={() => lock.set(!lock.isLocked)}
            >
              {lock.isLocked ? '解锁' : '锁定'}
            </Button>
          )}
          <PeriodFacts {...{ list, rows, period, earlier, compared }} />
        </>
      )}
    </>
  )
}

function CarryButton({
  list,
  period,
  earlier,
}: Pick<PeriodToolsProps, 'list' | 'earlier'> & { period: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const run = async () => {
    const result = await store.write((client) => client.lists.carryOver({ list: list.key, period }))
    if (!result.ok) void message.error(result.reason)
    else if (result.change === null) void message.info('上一期的行都已在本期，没有要结转的')
    else void message.success(`${result.change.note}，可用 Ctrl+Z 撤销`)
  }
  return (
    <Button
      icon={<VerticalAlignBottomOutlined />}
      disabled={earlier === null}
      title={earlier === null ? '之前没有已填的一期' : carryTitle(list, earlier)}
      onClick={() => void run()}
    >
      结转上期
    </Button>
  )
}

function carryTitle(list: SpecialList, earlier: string): string {
  const left = list.special.perPeriod.length > 0 ? '，“每期填报”的格留空待填' : ''
  return `把${periodText(list, earlier)}的行带到本期（那一期没有报的地区，用它最近一期的行）${left}；已有的行不动`
}
