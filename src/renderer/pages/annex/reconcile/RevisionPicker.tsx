import { Select } from 'antd'
import { useState } from 'react'
import type { Reconciliation } from '../../../../shared/annex/reconciliation.ts'
import { SNAPSHOTS } from '../../../../shared/lists/snapshots.ts'
import { revisionOptions } from '../../../app/revision-options.ts'
import { navigate } from '../../../app/router.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { RECONCILE } from '../AnnexTabs.tsx'

/**
 * With which revision to compare: one that was exported or named, or any by its number. Without an
 * answer, for a revision that is not there, another can be chosen all the same.
 */
export function RevisionPicker({ answer }: { answer: Reconciliation | null }) {
  const { info } = useLedger()
  const { exported, nowSeq } = answer ?? { exported: [], nowSeq: info.seq }
  const shown = answer === null ? [] : [answer.since.seq]
  const snapshots = useRows(SNAPSHOTS)
  const [typed, setTyped] = useState('')
  return (
    <Select
      aria-label="对照版本"
      value={shown[0] ?? null}
      placeholder="另选一个版本"
      options={revisionOptions({ exported, snapshots, nowSeq }, [...shown, Number(typed)])}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      notFoundContent={`写 1 到 ${nowSeq} 的版本号，或标签、文件名中的字`}
      onChange={(seq) => navigate('annex', { kind: RECONCILE, since: String(seq) })}
      style={{ width: 340 }}
    />
  )
}
