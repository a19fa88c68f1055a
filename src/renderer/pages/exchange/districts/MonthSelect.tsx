import { Select } from 'antd'
import { monthsOf, monthText } from '../../../../shared/values/month.ts'
import { navigate } from '../../../app/router.ts'
import { useLedger } from '../../../service/use-ledger.tsx'

const PROJECTS = ''

interface MonthSelectProps {
  month: string | null
  /** Months of which a sheet went out or came back. */
  exchanged: readonly string[]
}

/** Which workbooks are meant: those of projects, or the sheets of a month. */
export function MonthSelect({ month, exchanged }: MonthSelectProps) {
  const { plan } = useLedger()
  const months = [...new Set([...monthsOf(plan.year), ...exchanged])].sort()
  return (
    <Select
      aria-label="报送的表"
      value={month ?? PROJECTS}
      popupMatchSelectWidth={false}
      options={[
        { value: PROJECTS, label: '项目填报表' },
        ...months.map((value) => ({
          value,
          label: `${monthText(value)}调度表${exchanged.includes(value) ? '' : '（未下发）'}`,
        })),
      ]}
      onChange={(value: string) => navigate('exchange', value === PROJECTS ? {} : { month: value })}
    />
  )
}
