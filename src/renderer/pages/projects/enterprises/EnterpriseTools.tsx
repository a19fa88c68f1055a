import { App, Button } from 'antd'
import type { Cells } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { navigate } from '../../../app/router.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

interface EnterpriseToolsProps {
  selected: readonly Row[]
  /** Those that are selected by then. */
  selectedNow(): readonly Row[]
  /** Enterprises that are not registered, by key. */
  told: ReadonlyMap<string, Cells>
  onMerge(firms: readonly Row[]): void
}

/** What can be done with the selected enterprises. */
export function EnterpriseTools({ selected, selectedNow, told, onMerge }: EnterpriseToolsProps) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const canRegister = selected.some(({ id }) => told.has(id))
  const isOne = selected.length === 1

  const register = async () => {
    const keys = selectedNow().flatMap(({ id }) => (told.has(id) ? [id] : []))
    if (keys.length === 0) return
    const result = await store.write((client) => client.enterprises.register({ keys }))
    if (result.ok) void message.success(`已登记 ${keys.length} 家企业，可撤销`)
    else void message.error(result.reason)
  }

  const merge = () => {
    const firms = selectedNow()
    if (firms.length > 1) onMerge(firms)
  }

  const show = () => {
    const [first, second] = selectedNow()
    if (first !== undefined && second === undefined)
      navigate('projects', { subset: `enterprise:${first.id}` })
  }

  return (
    <>
      <Button
        disabled={!canRegister}
        title={canRegister ? '把选中的企业记入企业名录' : '先选中未登记的企业'}
        onClick={() => void register()}
      >
        登记
      </Button>
      <Button
        disabled={selected.length < 2}
        title={selected.length < 2 ? '先选中两家以上企业' : '把选中的企业合并成一家'}
        onClick={merge}
      >
        合并…
      </Button>
      <Button
        disabled={!isOne}
        title={isOne ? '列出这家企业的全部项目' : '先选中一家企业'}
        onClick={show}
      >
        查看项目
      </Button>
    </>
  )
}
