import { useCallback, useState } from 'react'
import type { Reconciliation } from '../../../../shared/annex/reconciliation.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { timeText } from '../../../app/time-text.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { AnnexTabs, RECONCILE } from '../AnnexTabs.tsx'
import { CausePanel } from './CausePanel.tsx'
import { CountTable } from './CountTable.tsx'
import { countsIn, signed, WHOLE } from './counts.ts'
import { RevisionPicker } from './RevisionPicker.tsx'
import './reconcile.css'

/** 附件1 of an earlier revision, the ledger now and the official quotas, side by side. */
export function ReconcileView({ since }: { since: string | undefined }) {
  const ask = useCallback(
    ({ service }: LedgerStore) =>
      // What is no number is no revision either.
      service.annex.reconcile(since === undefined ? {} : { since: Number(since) || 0 }),
    [since],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return (
    <div className="annex">
      <div className="toolbar" role="toolbar" aria-label="附件表工具">
        <AnnexTabs current={RECONCILE} />
        <span className="toolbar-gap" />
        {(answer !== null || failure !== null) && (
          <>
            <span>现在与</span>
            <RevisionPicker answer={answer} />
            <span>对照</span>
          </>
        )}
      </div>
      <AnswerState
        {...{ answer, failure, retry }}
        waiting="正在逐次核对改动…"
        className="reconcile-wait"
      />
      {answer !== null && <Reconciled answer={answer} />}
    </div>
  )
}

function Reconciled({ answer }: { answer: Reconciliation }) {
  const [scope, setScope] = useState(WHOLE)
  return (
    <div className="annex-body">
      <section className="reconcile-main" aria-label="对账表">
        <p className="reconcile-said">{saidOf(answer)}</p>
        <CountTable answer={answer} scope={scope} onScope={setScope} />
        <p className="reconcile-note">
          那时和现在都按计划现在的辖市区和类别统计。现在与那时不同的格可以单击，右侧说明由哪些改动造成；改了又改回来的不算。“应有”为附件1的正式数量，不符的标黄。
        </p>
      </section>
      <CausePanel cells={answer.cells} scope={scope} onWhole={() => setScope(WHOLE)} />
    </div>
  )
}

function saidOf({ since, nowSeq, cells }: Reconciliation): string {
  const { before, now, quota } = countsIn(cells, WHOLE)
  const source =
    since.exported === null
      ? ''
      : `，${since.exported.author} 于 ${timeText(since.exported.at)} 导出为“${since.exported.file}”`
  const change = now === before ? '没有增减' : `增减 ${signed(now - before)}`
  return `那时：第 ${since.seq} 版（${timeText(since.at)}${source}），${before} 项。现在：第 ${nowSeq} 版，${now} 项，${change}。${quota === null ? '应有的数量还没有填全。' : `应有 ${quota} 项。`}`
}
