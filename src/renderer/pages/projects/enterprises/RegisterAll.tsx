import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import type { Cells } from '../../../../shared/changes/change.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import './enterprises.css'

interface RegisterAllProps {
  /** Enterprises that are not registered, by key. */
  told: ReadonlyMap<string, Cells>
  /** So many of them somebody has to look at first. */
  doubtful: number
}

/** As many as one looks at before all are registered. */
const SHOWN = 8

/** 登记 of all that no list has registered yet, with what will be written; nothing where all are. */
export function RegisterAll({ told, doubtful }: RegisterAllProps) {
  const [isOpen, setOpen] = useState(false)
  const store = useLedgerStore()
  const { message } = App.useApp()
  const count = told.size - doubtful
  if (count === 0) return null

  const register = async () => {
    setOpen(false)
    const result = await store.write((client) => client.enterprises.register({}))
    if (result.ok) void message.success(`已登记 ${count} 家企业，可撤销`)
    else void message.error(result.reason)
  }

  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Preview {...{ told, doubtful, count }} onRegister={() => void register()} />}
    >
      <Button type="primary">{`登记 ${count} 家…`}</Button>
    </Popover>
  )
}

function Preview({
  told,
  doubtful,
  count,
  onRegister,
}: RegisterAllProps & { count: number; onRegister(): void }) {
  const first = [...told].slice(0, SHOWN)
  return (
    <div className="register-all">
      <p>{`将把各台账中还没有登记的 ${count} 家企业记入企业名录，名称、信用代码、辖市区取自它们的行：`}</p>
      <ul>
        {first.map(([key, { name, creditCode, district }]) => (
          <li key={key}>
            {String(name)}
            <small>{[creditCode, district].filter((word) => word !== undefined).join('，')}</small>
          </li>
        ))}
      </ul>
      {told.size > SHOWN && <p>{`……等`}</p>}
      {doubtful > 0 && (
        <p>{`另有 ${doubtful} 家与名录中的企业同名或同码，请先看“核对”一列，再逐家登记或合并。`}</p>
      )}
      <Button type="primary" autoFocus onClick={onRegister}>
        {`登记 ${count} 家企业`}
      </Button>
    </div>
  )
}
