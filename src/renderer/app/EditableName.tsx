/** A name in a list, which can be written over where it stands: Enter or leaving keeps it, Esc does not. */
import { EditOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'

interface EditableNameProps {
  name: string
  /** Whose name it is, as in 模板. */
  of: string
  /** The name as it is shown. */
  children: ReactNode
  className?: string
  /** False keeps the field open. */
  rename(next: string): boolean
}

export function EditableName({ name, of, children, className, rename }: EditableNameProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const save = () => {
    const next = (draft ?? '').trim()
    if (next === '' || next === name || rename(next)) setDraft(null)
  }
  if (draft === null)
    return (
      <span className={className}>
        {children}
        <Button
          type="text"
          icon={<EditOutlined />}
          onClick={() => setDraft(name)}
          aria-label={`重命名${of} ${name}`}
          title="重命名"
        />
      </span>
    )
  return (
    <Input
      autoFocus
      value={draft}
      maxLength={40}
      aria-label={`${of}名称`}
      onChange={({ target }) => setDraft(target.value)}
      onPressEnter={save}
      onBlur={save}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setDraft(null)
      }}
    />
  )
}
