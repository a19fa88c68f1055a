import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'

interface ViewNameFormProps {
  initial: string
  /** null when done, otherwise the reason why not. */
  onFinish(name: string): Promise<string | null>
  onCancel(): void
}

const LONGEST_NAME = 20

export function ViewNameForm({ initial, onFinish, onCancel }: ViewNameFormProps) {
  const [name, setName] = useState(initial)
  const [reason, setReason] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setReason(await onFinish(name.trim()))
  }
  return (
    <form className="view-name" onSubmit={submit}>
      <Input
        autoFocus
        value={name}
        maxLength={LONGEST_NAME}
        placeholder="视图名称，如 丹阳逾期"
        aria-label="视图名称"
        status={reason === null ? '' : 'error'}
        onChange={(event) => {
          setName(event.target.value)
          setReason(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
        }}
      />
      {reason !== null && <div role="alert">{reason}</div>}
      <div className="view-name-buttons">
        <Button type="primary" htmlType="submit">
          保存
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </form>
  )
}
