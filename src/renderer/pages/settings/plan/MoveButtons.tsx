import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import { reordered } from './reorder.ts'

interface MoveButtonsProps {
  list: string
  /** In their order. */
  rows: readonly Row[]
  selected: readonly Row[]
  selectedNow(): readonly Row[]
}

/** Moves the selected rows among the others. */
export function MoveButtons({ list, rows, selected, selectedNow }: MoveButtonsProps) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const button = (step: -1 | 1, label: string) => {
    const editsFor = (chosen: readonly Row[]) =>
      reordered(list, rows, new Set(chosen.map(({ id }) => id)), step)
    const move = async () => {
      const edits = editsFor(selectedNow())
      if (edits.length === 0) return
      const result = await store.edit(edits, label)
      if (!result.ok) void message.error(result.reason)
    }
    return (
      <Button
        icon={step < 0 ? <ArrowUpOutlined /> : <ArrowDownOutlined />}
        disabled={editsFor(selected).length === 0}
        onClick={() => void move()}
        title={selected.length === 0 ? '先在表格中选择一行' : undefined}
      >
        {label}
      </Button>
    )
  }
  return (
    <>
      {button(-1, '上移')}
      {button(1, '下移')}
    </>
  )
}
