import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useUndo } from '../../app/use-undo.ts'
import { useLedger } from '../../service/use-ledger.tsx'

/** Undo and redo of the ledger, each naming what it would do. */
export function UndoButtons() {
  const { info } = useLedger()
  const { undo, redo } = useUndo()
  return (
    <>
      <Button
        icon={<UndoOutlined />}
        disabled={info.undo === null}
        onClick={undo}
        title={info.undo === null ? '没有可撤销的操作' : `撤销：${info.undo.note}（Ctrl+Z）`}
        aria-label="撤销"
      />
      <Button
        icon={<RedoOutlined />}
        disabled={info.redo === null}
        onClick={redo}
        title={info.redo === null ? '没有可重做的操作' : `重做：${info.redo.note}（Ctrl+Y）`}
        aria-label="重做"
      />
    </>
  )
}
