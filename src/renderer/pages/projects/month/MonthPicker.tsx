import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { monthAfter, monthText } from '../../../../shared/values/month.ts'

interface MonthPickerProps {
  month: string
  year: number
  /** Months that are locked, with who locked them. */
  locks: ReadonlyMap<string, string>
  onPick(month: string): void
}

/** The month whose reports are shown, among those of the plan's year. */
export function MonthPicker({ month, year, locks, onPick }: MonthPickerProps) {
  const months = Array.from({ length: 12 }, (_, index) => monthAfter(`${year}-01`, index))
  const offered = months.includes(month) ? months : [month, ...months]
  const step = (count: number, label: string, icon: React.ReactNode) => {
    const to = monthAfter(month, count)
    return (
      <Button
        icon={icon}
        aria-label={label}
        title={label}
        disabled={!offered.includes(to)}
        onClick={() => onPick(to)}
      />
    )
  }
  return (
    <span className="month-picker">
      {step(-1, '上一月', <LeftOutlined />)}
      <Select
        aria-label="月份"
        value={month}
        onChange={onPick}
        style={{ width: 118 }}
        options={offered.map((item) => ({
          value: item,
          label: `${monthText(item)}${locks.has(item) ? ' 锁' : ''}`,
        }))}
      />
      {step(1, '下一月', <RightOutlined />)}
    </span>
  )
}
