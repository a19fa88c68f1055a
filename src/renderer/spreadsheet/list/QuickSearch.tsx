import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'

interface QuickSearchProps {
  value: string
  onChange(text: string): void
  /** The keyboard goes to the rows that were found. */
  onLeave(): void
}

/** Narrows the list to rows with what is typed; Ctrl+Shift+F goes there. */
export function QuickSearch({ value, onChange, onLeave }: QuickSearchProps) {
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && event.shiftKey
      if (!isCommand || event.key.toLowerCase() !== 'f' || event.defaultPrevented) return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Input
      ref={input}
      className="list-sheet-search"
      prefix={<SearchOutlined />}
      allowClear
      value={value}
      placeholder="搜索文字或拼音首字母"
      aria-label="搜索"
      title="只显示文字列中含有这些词的行（Ctrl+Shift+F），多个词用空格隔开；Enter 或 ↓ 到表格中"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && value !== '') onChange('')
        else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) onLeave()
        else return
        event.preventDefault()
      }}
    />
  )
}
