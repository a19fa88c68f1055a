import { App, Button, Empty } from 'antd'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import { compareRevisions } from '../compare/RevisionsHead.tsx'
import { momentText } from '../moment-text.ts'
import { NameRevision } from './NameRevision.tsx'
import { SnapshotName } from './SnapshotName.tsx'

const ask = async ({ service }: LedgerStore) => (await service.history.snapshots()).snapshots

/** Revisions that have a name, newest first: compared with now, renamed, removed. */
export function Snapshots() {
  const { info } = useLedger()
  const { answer: snapshots, failure } = useAnswer(ask)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="history-part" aria-label="版本标签" tabIndex={0}>
      <p className="snapshots-intro">
        <NameRevision isPrimary>{`给现在的版本（第 ${info.seq} 版）起名…`}</NameRevision>
        <Button onClick={() => compareRevisions({ from: snapshots?.[0]?.seq ?? 1, to: null })}>
          比较任意两个版本
        </Button>
        <span>
          上报、印发前起个名字，以后可与它比较、按它导出。标签只是名字，删除标签不会删除内容。
        </span>
      </p>
      {failure !== null && <p role="alert">{failure}</p>}
      {snapshots?.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="还没有版本标签。上报、印发之前给现在的版本起个名字，以后可以比较、再次导出"
        />
      )}
      {snapshots !== null && snapshots.length > 0 && (
        <table className="history-table">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">版本</th>
              <th scope="col">这一版的时间</th>
              <th scope="col">此后改动</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map(({ name, seq, at }) => (
              <tr key={name}>
                <td>
                  <SnapshotName name={name} />
                </td>
                <td>{`第 ${seq} 版`}</td>
                <td>{at === null ? '' : momentText(at)}</td>
                <td>{`${info.seq - seq} 次`}</td>
                <td>
                  <SnapshotActions name={name} seq={seq} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function SnapshotActions({ name, seq }: { name: string; seq: number }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const remove = async () => {
    const result = await store.edit([
      { edit: 'delete', list: 'snapshot', id: name, old: { name, seq } },
    ])
    if (result.ok) void message.success(`已删除标签“${name}”，可用 Ctrl+Z 撤销`)
    else void message.warning(result.reason)
  }
  return (
    <span className="snapshots-actions">
      <Button onClick={() => compareRevisions({ from: seq, to: null })}>与现在比较</Button>
      <Button aria-label={`删除版本标签 ${name}`} onClick={() => void remove()}>
        删除标签
      </Button>
    </span>
  )
}
