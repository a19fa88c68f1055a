import { App } from 'antd'
import { EditableName } from '../../../app/EditableName.tsx'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

/** The name of a snapshot, which can be written over. */
export function SnapshotName({ name }: { name: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const write = async (to: string) => {
    const result = await store.write((client) => client.history.renameSnapshot({ from: name, to }))
    if (!result.ok) void message.warning(result.reason)
  }
  const rename = (to: string) => {
    void write(to)
    return true
  }
  return (
    <EditableName {...{ name, rename }} of="版本标签">
      <b>{name}</b>
    </EditableName>
  )
}
