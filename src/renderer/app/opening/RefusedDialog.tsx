import { Button, Modal } from 'antd'
import type { Refused } from '../../../shared/contract/rebuild.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import { useOpeningAction } from './use-opening-action.ts'
import './opening.css'

/** Another ledger was asked for and is damaged: the same way on as where none is open. */
export function RefusedDialog({ refused: { name, reason } }: { refused: Refused }) {
  const store = useLedgerStore()
  const { isBusy, failure, perform } = useOpeningAction((client) => client.opening.rescueRefused())
  return (
    <Modal
      open
      title={`“${name}”已损坏，没有打开`}
      onCancel={store.forgetRefused}
      maskClosable={false}
      footer={[
        <Button key="stay" onClick={store.forgetRefused}>
          留在现在的台账
        </Button>,
        <Button key="look" type="primary" loading={isBusy} onClick={() => void perform()}>
          查看能找回什么
        </Button>,
      ]}
    >
      <p role="alert">{failure ?? reason}</p>
      <p>先只读查看，不改动任何文件；看清楚后再决定是否重建。现在打开的台账不受影响。</p>
    </Modal>
  )
}
