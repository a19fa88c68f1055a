import { App, Input } from 'antd'
import { parseDay } from '../../shared/values/date.ts'
import { useTyped } from './use-typed.ts'

interface DayInputProps {
  /** `YYYY-MM-DD`; empty for none. */
  day: string
  /** Empty only where the day is optional. */
  onDay(day: string): void
  isOptional?: boolean
  id?: string
  className?: string
  /** Said in the field and of it, where no label stands beside. */
  label?: string
}

/** A day of the address in any spelling: Enter or leaving the field tells it, Esc takes it back. */
export function DayInput({ day, onDay, isOptional = false, label, ...input }: DayInputProps) {
  const { message } = App.useApp()
  const { typed, isRefused, type, tell, takeBack } = useTyped(day, {
    read: (text) => (isOptional && text.trim() === '' ? '' : parseDay(text.trim())),
    onTell: onDay,
  })
  const go = () => {
    if (!tell() && !isRefused)
      void message.warning(`“${typed.trim()}”不是日期，请写成 2023-04-30，或按 Esc 恢复`)
  }
  return (
    <Input
      {...input}
      {...(label === undefined ? {} : { 'aria-label': label, placeholder: label })}
      title="如 2023-4-30、2023年4月30日"
      allowClear={isOptional}
      value={typed}
      status={isRefused ? 'error' : ''}
      aria-invalid={isRefused}
      onChange={({ target: { value } }) => {
        type(value)
        if (isOptional && value === '') tell(value)
      }}
      onPressEnter={go}
      onBlur={go}
      onKeyDown={({ key }) => {
        if (key === 'Escape') takeBack()
      }}
    />
  )
}
