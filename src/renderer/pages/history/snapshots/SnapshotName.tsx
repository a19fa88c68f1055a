import { EditOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

/** The name of a snapshot, which can be written over. */
export function SnapshotName({ name }: { name: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [draft, setDraft] = useState<string | null>(null)
  const save = async () => {
    const to = (draft ?? '').trim()
    setDraft(null)
    if (to === '' || to === name) return
    const result = await store.write((client) => client.history.renameSnapshot({ from: name, to }))
    if (!result.ok) void message.warning(result.reason)
  }
  if (draft === null)
    return (
      <span>
        <b>{name}</b>
        <Button
          type="text"
          icon={<EditOutlined />}
          onClick={() => setDraft(name)}
          aria-label={`重命名版本标签 ${name}`}
          title="重命名"
        />
      </span>
    )
  return (
    <Input
      autoFocus
      value={draft}
      maxLength={40}
      aria-label="版本标签名称"
      onChange={({ target }) => setDraft(target.value)}
      onPressEnter={() => void save()}
      onBlur={() => void save()}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setDraft(null)
      }}
    />
  )
}
