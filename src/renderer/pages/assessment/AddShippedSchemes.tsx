import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { useTakeIn } from '../../service/use-take-in.ts'

const ask = async (store: LedgerStore) => (await store.service.assessment.shipped()).schemes

/** Those that come with the program and are not there yet, all as one change. */
export function AddShippedSchemes() {
  const { answer } = useAnswer(ask)
  const add = useTakeIn()
  const wanted = answer?.filter(({ isPresent }) => !isPresent) ?? []
  return (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      disabled={wanted.length === 0}
      title={
        answer !== null && wanted.length === 0
          ? '示例办法都已添加'
          : wanted.map(({ name, items }) => `${name}（${items} 项）`).join('\n')
      }
      onClick={() =>
        void add((client) => client.assessment.add({ keys: wanted.map(({ key }) => key) }))
      }
    >
      添加示例办法
    </Button>
  )
}
