import { Button } from 'antd'
import type { Backup } from '../../../shared/contract/backups.ts'
import type { LedgerClient } from '../../service/client.ts'
import { useOpeningAction } from './use-opening-action.ts'
import { useOpeningAnswer } from './use-opening-answer.ts'

/** So many are offered; all of them are in 设置 once a ledger is open. */
const OFFERED = 5

const ask = async (client: LedgerClient) => (await client.backups.list()).backups
const NONE: Backup[] = []

/** The newest backups of a ledger that does not open. */
export function OpeningBackups() {
  const backups = useOpeningAnswer(ask, NONE)
  if (backups.length === 0) return <p>没有找到这个台账的备份。</p>
  return (
    <section className="opening-backups" aria-label="最近的备份">
      <h2>也可以换成最近的备份（打不开的文件会留在旁边）</h2>
      <ul>
        {backups.slice(0, OFFERED).map((backup) => (
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
