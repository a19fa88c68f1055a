import { Button } from 'antd'
import { useCallback } from 'react'
import { CHANGE_KIND_LABELS } from '../../../../shared/changes/kind-labels.ts'
import { hrefOf } from '../../../app/address.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { momentText } from '../moment-text.ts'
import { NameRevision } from '../snapshots/NameRevision.tsx'
import { TakeBackButton } from '../take-back/TakeBackButton.tsx'
import { compareRevisions } from './RevisionsHead.tsx'

/** One change: who did it when, and what can be done about it. */
export function ChangeHead({ seq }: { seq: number }) {
  const ask = useCallback(
    async ({ service }: LedgerStore) => (await service.history.entry({ seq })).entry,
    [seq],
  )
  // Why there is none is said below, where its cells would be.
  const { answer: entry } = useAnswer(ask)
  return (
    <div className="toolbar" role="toolbar" aria-label="这次改动">
      <a href={hrefOf('history')}>← 历史</a>
      <h2>{`第 ${seq} 版`}</h2>
      {entry !== null && (
        <>
          <span className="compare-what" title={entry.note}>
            {entry.note}
            <small>
              {[
                momentText(entry.at),
                entry.author,
                CHANGE_KIND_LABELS[entry.kind],
                entry.takenBackBy === null ? '' : `已撤回（第 ${entry.takenBackBy} 版）`,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </small>
          </span>
          <Button onClick={() => compareRevisions({ from: seq, to: null })}>与现在比较</Button>
          <NameRevision seq={seq}>给这一版起名…</NameRevision>
          <TakeBackButton entry={entry} />
        </>
      )}
    </div>
  )
}
