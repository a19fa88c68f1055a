import {
  CheckCircleOutlined,
  DisconnectOutlined,
  ExclamationCircleOutlined,
  LinkOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import { useMemo } from 'react'
import { summarize } from '../../shared/annex/summary.ts'
import type { Care } from '../../shared/contract/backups.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { OpenLedger } from '../service/ledger-store.ts'
import type { SaveState } from '../service/writes.ts'
import { hrefOf } from './address.ts'
import { arrivingText } from './arriving-text.ts'
import { SelectionFigures } from './SelectionFigures.tsx'

export function StatusLine({
  ledger: { info, plan, rows, arriving: lists, save, isOnline },
}: {
  ledger: OpenLedger
}) {
  const arriving = lists.get(PROJECTS.key)
  return (
    <footer className="frame-status">
      {arriving === undefined ? (
        <Counts plan={plan} rows={rows} />
      ) : (
        <span role="status">{arrivingText(arriving)}</span>
      )}
      <CareMark care={info.care} />
      <span className="frame-status-gap" />
      <SelectionFigures />
      <span role="status" className="frame-status-live">
        <SaveMark save={save} seq={info.seq} />
      </span>
      <span>{`编辑人：${info.author}`}</span>
      <span role="status" data-tone={isOnline ? undefined : 'error'}>
        {isOnline ? <LinkOutlined /> : <DisconnectOutlined />}
        {isOnline ? ' 已连接' : ' 已断开，正在重连…'}
      </span>
    </footer>
  )
}

/** Of all projects. */
function Counts({ plan, rows }: Pick<OpenLedger, 'plan' | 'rows'>) {
  const gaps = useMemo(
    () =>
      summarize(
        plan,
        rows.map((row) => row.cells),
      ).gaps.length,
    [plan, rows],
  )
  return (
    <>
      <span>{`共 ${rows.length} 项`}</span>
      <span data-tone={gaps === 0 ? undefined : 'warning'} title="附件1中与正式数量不同的格数">
        {`附件差异 ${gaps}`}
      </span>
    </>
  )
}

/** Shown only when something is wrong with the ledger file or its backups. */
function CareMark({ care }: { care: Care }) {
  const said = [
    [care.damage, '台账校验发现损坏'],
    [care.backup, '备份没有做成'],
    [care.secondPlace, '第二位置没有备份'],
  ].find(([reason]) => reason !== null)
  if (said === undefined) return null
  const [reason, title] = said
  return (
    <span role="status">
      <a
        href={hrefOf('settings', { list: 'backups' })}
        data-tone="error"
        title={reason ?? undefined}
      >
        <ExclamationCircleOutlined /> {title}
      </a>
    </span>
  )
}

function SaveMark({ save, seq }: { save: SaveState; seq: number }) {
  switch (save.state) {
    case 'saved':
      return (
        <span>
          <CheckCircleOutlined /> {`已保存（第 ${seq} 版）`}
        </span>
      )
    case 'saving':
      return (
        <span>
          <SyncOutlined spin /> 正在保存…
        </span>
      )
    case 'failed':
      return (
        <span data-tone="error" title={save.reason}>
          <ExclamationCircleOutlined /> {`未保存：${save.reason}`}
        </span>
      )
  }
}
