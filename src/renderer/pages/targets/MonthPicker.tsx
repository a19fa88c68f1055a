import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { monthName } from '../../../shared/targets/months.ts'

interface MonthPickerProps {
  /** Months on offer, oldest first. */
  months: readonly string[]
  month: string
  /** Months of which anything is filled in. */
  filled: ReadonlySet<string>
  onPick(month: string): void
}

/** The month whose values are shown; months with values say so. */
export function MonthPicker({ months, month, filled, onPick }: MonthPickerProps) {
  const at = months.indexOf(month)
  const step = (to: string | undefined, label: string, icon: ReactNode) => (
    <Button
      icon={icon}
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onPick(to)}
    />
  )
  return (
    <span className="targets-month">
      {step(months[at - 1], '上一月', <LeftOutlined />)}
      <Select
        aria-label="月份"
        value={month}
        onChange={onPick}
        style={{ width: 160 }}
        options={months.map((item) => ({
          value: item,
          label: `${item.slice(0, 4)}年${monthName(item)}${filled.has(item) ? ' · 已填' : ''}`,
        }))}
      />
      {step(months[at + 1], '下一月', <RightOutlined />)}
    </span>
  )
}
