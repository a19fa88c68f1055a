import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { RescueButton } from '../../../app/opening/RescueButton.tsx'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { BackupPreviewPanel } from './BackupPreviewPanel.tsx'
import { BackupTable } from './BackupTable.tsx'
import { SecondPlace } from './SecondPlace.tsx'
import { useBackupActions } from './use-backup-actions.ts'
import './backups.css'

const list = (store: LedgerStore) => store.service.backups.list()

/** The backups of the open ledger, a look at one of them, and a second place for them. */
export function BackupsSection() {
  const { care } = useLedger().info
  const { answer, failure, retry } = useAnswer(list)
  const { isBusy, make } = useBackupActions()
  const [name, setName] = useState<string | null>(null)
  return (
    <div className="backups">
      <section className="backups-list" aria-label="备份">
        <header>
          <h3>备份</h3>
          <Button type="primary" loading={isBusy} onClick={() => void make().then(retry)}>
            立即备份
          </Button>
        </header>
        <p className="settings-hint">
          打开台账后、编辑期间每 15
          分钟、大批导入和恢复之前自动备份，没有新的改动就不重复。每份都重放全部改动记录校验过才算数。今天和昨天的全部保留，以前的按
          12 天、10 周、9 个月各留最新一份。
        </p>
        {care.damage !== null && (
          <div className="backups-bad" role="alert">
            <ExclamationCircleOutlined /> {care.damage}
            <p>损坏的内容没有放进备份。先看能找回什么，再决定是否重建；损坏的文件会留在旁边。</p>
            <RescueButton />
          </div>
        )}
        {care.backup !== null && (
          <p className="backups-bad" role="alert">
            <ExclamationCircleOutlined /> {care.backup}
          </p>
        )}
        <AnswerState {...{ answer, failure, retry }} waiting="正在列出备份…" />
        {answer !== null && (
          <>
            <BackupTable backups={answer.backups} shown={name} onShow={setName} />
            <SecondPlace
              key={answer.secondPlace}
              folder={answer.folder}
              secondPlace={answer.secondPlace}
              failure={care.secondPlace}
              onSet={retry}
            />
          </>
        )}
      </section>
      <section className="template-panel" aria-label="备份预览">
        {name === null ? (
          <p className="template-none">
            点“查看”：这里列出那一版各辖市区有多少个项目、之后又改了什么，看清楚再恢复。恢复之前会先备份现在的台账，随时可以再换回来。
          </p>
        ) : (
          <BackupPreviewPanel key={name} name={name} onRestored={() => setName(null)} />
        )}
      </section>
    </div>
  )
}
