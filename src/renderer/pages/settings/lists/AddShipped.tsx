import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useState } from 'react'
import { AnswerState } from '../../../app/AnswerState.tsx'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'

const ask = async (store: LedgerStore) => (await store.service.lists.shipped()).lists

/** Those that come with the program, by the task that orders them; several are one change. */
export function AddShipped({ onAdd }: { onAdd(keys: string[]): Promise<void> }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <ShippedLists
          onAdd={async (keys) => {
            setOpen(false)
            await onAdd(keys)
          }}
        />
      }
    >
      <Button icon={<PlusOutlined />} type="primary">
        添加内置台账
      </Button>
    </Popover>
  )
}

function ShippedLists({ onAdd }: { onAdd(keys: string[]): Promise<void> }) {
  const { answer, failure, retry } = useAnswer(ask)
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <div className="shipped-lists">
      <AnswerState {...{ answer, failure, retry }} waiting="正在读取…" />
      <Checkbox.Group value={chosen} onChange={(keys) => setChosen(keys.map(String))}>
        {answer?.map(({ key, name, task, fields, goals, isPresent }) => (
          <Checkbox key={key} value={key} disabled={isPresent}>
            {`${task === null ? '' : `任务${task} `}${name}`}
            <small>{isPresent ? '已有' : `${fields} 个字段，${goals} 项计数要求`}</small>
          </Checkbox>
        ))}
      </Checkbox.Group>
      <Button type="primary" disabled={chosen.length === 0} onClick={() => void onAdd(chosen)}>
        {chosen.length === 0 ? '添加' : `添加 ${chosen.length} 张台账`}
      </Button>
    </div>
  )
}
