import { Checkbox } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { EMPTY_LABEL, type ListedValue } from './value-list.ts'

interface ValueRowsProps {
  label: string
  list: readonly ListedValue[]
  checked: ReadonlySet<string>
  onToggle(value: string, isChecked: boolean): void
}

const ROW_HEIGHT = 26
const VISIBLE_ROWS = 10

/** The values with their counts; only rows near those in sight are drawn, whatever the number. */
export function ValueRows({ label, list, checked, onToggle }: ValueRowsProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const [scrollTop, setScrollTop] = useState(0)
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - VISIBLE_ROWS)
  const drawn = list.slice(first, first + VISIBLE_ROWS * 3 + 1)

  /** Arrows go from value to value; Tab would take all day. */
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || box.current === null) return
    event.preventDefault()
    const inputs = [...box.current.querySelectorAll('input')]
    const at = inputs.findIndex((input) => input.matches(':focus'))
    inputs[at + step]?.focus()
  }

  if (list.length === 0) return <p className="value-filter-none">没有符合的值</p>
  return (
    <fieldset
      ref={box}
      className="value-filter-rows"
      aria-label={label}
      style={{ height: Math.min(list.length, VISIBLE_ROWS) * ROW_HEIGHT }}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: list.length * ROW_HEIGHT, paddingTop: first * ROW_HEIGHT }}>
        {drawn.map(({ value, count }) => (
          <Checkbox
            key={value}
            checked={checked.has(value)}
            title={value}
            onChange={({ target }) => onToggle(value, target.checked)}
          >
            <span className="value-filter-text">{value === '' ? EMPTY_LABEL : value}</span>
            <span className="value-filter-count">{count}</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
