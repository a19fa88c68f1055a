import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { Row, TemplateKind } from '../../../../shared/contract/schemas.ts'
import { TEMPLATES } from '../../../../shared/lists/templates.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

interface AddTemplateProps {
  kind: TemplateKind
  file: File
  rows: readonly Row[]
  /** Called with the id of the new row. */
  onAdded(id: string): void
}

/** Takes a checked file into the ledger under a name. */
export function AddTemplate({ kind, file, rows, onAdded }: AddTemplateProps) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [name, setName] = useState(() => freeName(plainName(file.name), kind, rows))
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const result = await store.write((client) => client.templates.add({ kind, name, file }))
    setBusy(false)
    if (!result.ok) return void message.error(result.reason)
    const op = result.change?.ops.find(({ list }) => list === TEMPLATES.key)
    void message.success(`已添加模板“${name.trim()}”，导出时可以选用`)
    if (op !== undefined) onAdded(op.id)
  }
  return (
    <>
      <Input
        className="template-name"
        value={name}
        maxLength={40}
        aria-label="模板名称"
        title="在导出菜单里这样称呼它"
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => void add()}
      />
      <Button
        type="primary"
        loading={isBusy}
        disabled={name.trim() === ''}
        onClick={() => void add()}
      >
        存入台账
      </Button>
    </>
  )
}

function plainName(file: string): string {
  return file.replace(/\.[^.]*$/u, '').slice(0, 36)
}

function freeName(plain: string, kind: TemplateKind, rows: readonly Row[]): string {
  const taken = new Set(
    rows.filter(({ cells }) => cells.kind === kind).map((row) => row.cells.name),
  )
  let name = plain
  for (let number = 2; taken.has(name); number += 1) name = `${plain} ${number}`
  return name
}
