import { App, Button, Input, Popover, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

interface NameRevisionProps {
  /** The present revision without it. */
  seq?: number
  isPrimary?: boolean
  children: ReactNode
}

/** A button that asks for the name of a revision. */
export function NameRevision({ seq, isPrimary = false, children }: NameRevisionProps) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const save = async () => {
    if (name.trim() === '') return
    const wish = { name, ...(seq === undefined ? {} : { seq }) }
    const result = await store.write((client) => client.history.takeSnapshot(wish))
    if (!result.ok) return void message.warning(result.reason)
    setOpen(false)
    setName('')
    void message.success(`已${result.change?.note ?? '命名'}`)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <Space.Compact>
          <Input
            autoFocus
            maxLength={40}
            value={name}
            placeholder="上报稿、印发稿…"
            aria-label="版本标签名称"
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => void save()}
            onKeyDown={({ key }) => {
              if (key === 'Escape') setOpen(false)
            }}
          />
          <Button type="primary" disabled={name.trim() === ''} onClick={() => void save()}>
            起名
          </Button>
        </Space.Compact>
      }
    >
      <Button type={isPrimary ? 'primary' : 'default'}>{children}</Button>
    </Popover>
  )
}
