import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Backup } from '../../../shared/contract/backups.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import { useOpeningAction } from './use-opening-action.ts'

/** So many are offered; all of them are in 设置 once a ledger is open. */
const OFFERED = 5

/** The newest backups of a ledger that does not open. */
export function OpeningBackups() {
  const store = useLedgerStore()
  const [backups, setBackups] = useState<readonly Backup[]>([])
  useEffect(() => {
    store.service.backups.list().then(
      (answer) => setBackups(answer.backups.slice(0, OFFERED)),
      () => {},
    )
  }, [store])
  if (backups.length === 0) return <p>没有找到这个台账的备份。</p>
  return (
    <section className="opening-backups" aria-label="最近的备份">
      <h2>也可以换成最近的备份（打不开的文件会留在旁边）</h2>
      <ul>
        {backups.map((backup) => (
          <Offered key={backup.name} backup={backup} />
        ))}
      </ul>
    </section>
  )
}

function Offered({ backup: { name, at, seq, projects } }: { backup: Backup }) {
  const { isBusy, failure, perform } = useOpeningAction((client) =>
    client.backups.restore({ name }),
  )
  const count = projects === null ? '未校验' : `${projects} 个项目`
  return (
    <li>
      <span>{`${at.slice(0, 16)}　第 ${seq} 版　${count}`}</span>
      <Button
        loading={isBusy}
        onClick={() => void perform()}
        aria-label={`恢复 ${at} 的备份，第 ${seq} 版`}
      >
        恢复
      </Button>
      {failure !== null && <p role="alert">{failure}</p>}
    </li>
  )
}
