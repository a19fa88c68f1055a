import { ExclamationCircleOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

interface SecondPlaceProps {
  /** Where backups lie. */
  folder: string
  secondPlace: string | null
  /** Why the last copy did not get there. */
  failure: string | null
  onSet(): void
}

/** A folder on another disk, into which each backup is copied as well. */
export function SecondPlace({ folder, secondPlace, failure, onSet }: SecondPlaceProps) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [draft, setDraft] = useState(secondPlace ?? '')
  const [isBusy, setBusy] = useState(false)
  const wanted = draft.trim() === '' ? null : draft.trim()
  const set = async () => {
    setBusy(true)
    try {
      await store.service.backups.setSecondPlace({ folder: wanted })
      void message.success(wanted === null ? '不再存第二份' : '以后每份备份都另存一份到这个文件夹')
      onSet()
    } catch (error) {
      void message.error(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="backups-places" aria-label="备份位置">
      <h3>备份位置</h3>
      <p>
        <code>{folder}</code>
      </p>
      <label htmlFor="second-place">第二位置（可不填）</label>
      <div className="backups-second">
        <Input
          id="second-place"
          value={draft}
          placeholder="另一个磁盘或共享文件夹，如 D:\治气备份"
          onChange={({ target }) => setDraft(target.value)}
          onPressEnter={() => void set()}
        />
        <Button loading={isBusy} disabled={wanted === secondPlace} onClick={() => void set()}>
          保存
        </Button>
      </div>
      {failure !== null && (
        <p className="backups-bad" role="alert">
          <ExclamationCircleOutlined /> {`${failure}。第一位置的备份不受影响。`}
        </p>
      )}
    </section>
  )
}
