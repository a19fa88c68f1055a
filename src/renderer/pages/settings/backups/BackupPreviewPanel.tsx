import { Button, Popconfirm } from 'antd'
import { useCallback } from 'react'
import type { BackupPreview } from '../../../../shared/contract/backups.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { timeText } from '../../../app/time-text.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { useBackupActions } from './use-backup-actions.ts'

interface BackupPreviewPanelProps {
  name: string
  onRestored(): void
}

/** What is in a backup, and what restoring it would change. */
export function BackupPreviewPanel({ name, onRestored }: BackupPreviewPanelProps) {
  const ask = useCallback((store: LedgerStore) => store.service.backups.preview({ name }), [name])
  const { answer, failure, retry } = useAnswer(ask)
  if (answer === null || failure !== null)
    return <AnswerState {...{ answer, failure, retry }} waiting="正在查看备份…" />
  return <Preview preview={answer} onRestored={onRestored} />
}

interface PreviewProps {
  preview: BackupPreview
  onRestored(): void
}

function Preview({ preview, onRestored }: PreviewProps) {
  const { backup, changedAt, relation, districts } = preview
  const { seq } = useLedger().info
  const { isBusy, restore } = useBackupActions()
  const [was, now] = [sumOf(districts, 'was'), sumOf(districts, 'now')]
  return (
    <>
      <header>
        <h3>{`${backup.at.slice(0, 16)} · 第 ${backup.seq} 版`}</h3>
        <Popconfirm
          title={`恢复到第 ${backup.seq} 版？`}
          description={`${consequence(preview)}现在的第 ${seq} 版先存为备份，可以再换回来；所有打开的窗口都会换成这一版。`}
          okText="恢复"
          styles={{ root: { maxWidth: 380 } }}
          onConfirm={() => void restore(backup).then((isDone) => isDone && onRestored())}
        >
          <Button type="primary" danger loading={isBusy} disabled={relation === 'same'}>
            恢复到这一版
          </Button>
        </Popconfirm>
      </header>
      <p>{`最后一次改动：${timeText(changedAt)}`}</p>
      <p className="backups-consequence" data-relation={relation}>
        {said(preview)}
      </p>
      <table className="backups-table" aria-label="各辖市区项目数">
        <thead>
          <tr>
            <th scope="col">辖市区</th>
            <th scope="col" className="backups-number">
              备份中
            </th>
            <th scope="col" className="backups-number">
              现在
            </th>
            <th scope="col" className="backups-number">
              恢复后变化
            </th>
          </tr>
        </thead>
        <tbody>
          {districts.map((line) => (
            <Line key={line.district} {...line} />
          ))}
        </tbody>
        <tfoot>
          <Line district="合计" was={was} now={now} />
        </tfoot>
      </table>
    </>
  )
}

function Line({ district, was, now }: BackupPreview['districts'][number]) {
  return (
    <tr>
      <th scope="row">{district}</th>
      <td className="backups-number">{was}</td>
      <td className="backups-number">{now}</td>
      <td className="backups-number">{was === now ? '' : signed(was - now)}</td>
    </tr>
  )
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`
}

function sumOf(districts: BackupPreview['districts'], column: 'was' | 'now'): number {
  return districts.reduce((sum, line) => sum + line[column], 0)
}

function said(preview: BackupPreview): string {
  switch (preview.relation) {
    case 'same':
      return '内容与现在的台账相同，不需要恢复。'
    case 'earlier':
      return `这一版之后又有 ${preview.since?.changes} 次改动，涉及 ${preview.since?.rows} 行；恢复以后它们都不在台账中（仍在恢复前自动做的备份里）。`
    case 'other':
      return '这一版不在现在这份台账的改动记录里：曾经从备份恢复过。两边各有对方没有的改动，以下只能按数量比较。'
  }
}

function consequence({ since }: BackupPreview): string {
  return since === null ? '' : `将撤下之后的 ${since.changes} 次改动（${since.rows} 行）。`
}
