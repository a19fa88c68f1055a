import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Backup } from '../../../../shared/contract/backups.ts'
import { sizeText } from '../../../attachments/size-text.ts'
import { useLedger } from '../../../service/use-ledger.tsx'

interface BackupTableProps {
  /** Newest first. */
  backups: readonly Backup[]
  /** Name of the one that is looked at. */
  shown: string | null
  onShow(name: string): void
}

export function BackupTable({ backups, shown, onShow }: BackupTableProps) {
  const { seq } = useLedger().info
  if (backups.length === 0)
    return <p className="template-none">还没有备份。打开台账几秒后会自动做第一份。</p>
  return (
    <table className="backups-table">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col" className="backups-number">
            版本
          </th>
          <th scope="col" className="backups-number">
            项目
          </th>
          <th scope="col" className="backups-number">
            大小
          </th>
          <th scope="col">校验</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name} aria-current={backup.name === shown || undefined}>
            <td>{backup.at.slice(0, 16)}</td>
            <td className="backups-number">{`第 ${backup.seq} 版`}</td>
            <td className="backups-number">{backup.projects ?? '—'}</td>
            <td className="backups-number">{sizeText(backup.size)}</td>
            <td>
              {backup.projects === null ? (
                '未校验'
              ) : (
                <span className="backups-good">
                  <CheckCircleOutlined /> 完好
                </span>
              )}
            </td>
            <td>
              <Button
                onClick={() => onShow(backup.name)}
                aria-label={`查看 ${backup.at} 的备份，第 ${backup.seq} 版`}
                title={backup.seq === seq ? '与现在的版本号相同' : undefined}
              >
                查看
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
