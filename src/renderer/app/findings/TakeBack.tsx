import { App, Button } from 'antd'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'

/** Has a finding looked at again that somebody set aside. */
export function TakeBack({ exemption }: { exemption: Row }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const takeBack = async () => {
    const result = await store.edit([removal(exemption)])
    if (!result.ok) void message.error(result.reason)
  }
  return (
    <Button type="link" className="set-aside" onClick={() => void takeBack()}>
      恢复检查
    </Button>
  )
}

/** Refused where somebody has changed the reason since it was shown. */
export function removal({ id, cells: old }: Row): Edit {
  return { edit: 'delete', list: EXEMPTIONS.key, id, old }
}
