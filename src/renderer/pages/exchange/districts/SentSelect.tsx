import { Select } from 'antd'
import { type Exchanged, periodText } from '../../../../shared/lists/sent-list.ts'
import { offeredLists, type SpecialList } from '../../../../shared/lists/special/from-rows.ts'
import { periodsOf } from '../../../../shared/lists/special/periods.ts'
import { monthsOf, monthText } from '../../../../shared/values/month.ts'
import { navigate } from '../../../app/router.ts'
import { useLedger } from '../../../service/use-ledger.tsx'

const PROJECTS = ''

interface SentSelectProps {
  sent: Exchanged
  /** Months of which a sheet went out or came back. */
  exchanged: readonly string[]
}

/** Which workbooks are meant: those of projects, the sheets of a month, or a special ledger. */
export function SentSelect({ sent, exchanged }: SentSelectProps) {
  const { plan, known } = useLedger()
  const lists = offeredLists(known.special, sent.list)
  const chosen = lists.find(({ key }) => key === sent.list)
  const months = [...new Set([...monthsOf(plan.year), ...exchanged])].sort()
  const notSent = (month: string) => (exchanged.includes(month) ? '' : '（未下发）')
  const ofProjects = chosen === undefined
  return (
    <>
      <Select
        aria-label="报送的表"
        value={chosen?.key ?? sent.month ?? PROJECTS}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: PROJECTS, label: '项目填报表' },
          {
            label: '月度调度表',
            options: months.map((value) => ({
              value,
              label: `${monthText(value)}调度表${ofProjects ? notSent(value) : ''}`,
            })),
          },
          {
            label: '专项台账',
            options: lists.map(({ key, title }) => ({ value: key, label: title })),
          },
        ]}
        onChange={(value: string) => navigate('exchange', queryOf(value, lists))}
      />
      {chosen !== undefined && chosen.special.period !== 'once' && (
        <Select
          aria-label="报告期"
          placeholder="全部各期"
          allowClear
          {...(sent.month === null ? {} : { value: sent.month })}
          popupMatchSelectWidth={false}
          options={periodsOf(chosen, plan.year, []).map((value) => ({
            value,
            label: `${periodText(chosen, value)}${notSent(value)}`,
          }))}
          onChange={(month?: string) =>
            navigate('exchange', { list: chosen.key, ...(month === undefined ? {} : { month }) })
          }
        />
      )}
    </>
  )
}

function queryOf(value: string, lists: readonly SpecialList[]): Record<string, string> {
  if (value === PROJECTS) return {}
  return lists.some(({ key }) => key === value) ? { list: value } : { month: value }
}
