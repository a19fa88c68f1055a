import { App, Input } from 'antd'
import { useEffect, useState } from 'react'
import { parseDay } from '../../../../shared/values/date.ts'

interface DayFilterProps {
  label: string
  /** `YYYY-MM-DD`; undefined for none. */
  day: string | undefined
  onDay(day: string | undefined): void
}

/** A day in any spelling, or none. */
export function DayFilter({ label, day = '', onDay }: DayFilterProps) {
  const { message } = App.useApp()
  const [typed, setTyped] = useState(day)
  useEffect(() => setTyped(day), [day])
  const go = (text: string) => {
    const written = text.trim()
    if (written === day) return
    if (written === '') return onDay(undefined)
    const read = parseDay(written)
    if (read !== null) return onDay(read)
    void message.warning(`“${written}”不是日期，请写成 2023-04-30`)
    setTyped(day)
  }
  return (
    <Input
      className="story-day-input"
      aria-label={label}
      placeholder={label}
      title="如 2023-4-30、2023年4月30日"
      allowClear
      value={typed}
      onChange={({ target: { value } }) => {
        setTyped(value)
        if (value === '') go(value)
      }}
      onPressEnter={() => go(typed)}
      onBlur={() => go(typed)}
    />
  )
}
