import { Select } from 'antd'
import { useState } from 'react'
import type { Reconciliation } from '../../../../shared/annex/reconciliation.ts'
import { SNAPSHOTS } from '../../../../shared/lists/snapshots.ts'
import { navigate } from '../../../app/router.ts'
import { useRows } from '../../../service/use-ledger.tsx'
import { RECONCILE } from '../AnnexTabs.tsx'
import { revisionOptions } from './revision-options.ts'

/** With which revision to compare: one that was exported or named, or any by its number. */
export function RevisionPicker({ answer }: { answer: Reconciliation }) {
  const { since, exported, nowSeq } = answer
  const snapshots = useRows(SNAPSHOTS)
  const [typed, setTyped] = useState('')
  return (
    <Select
      aria-label="对照版本"
      value={since.seq}
      options={revisionOptions({ exported, snapshots, nowSeq }, [since.seq, Number(typed)])}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      notFoundContent={`写 1 到 ${nowSeq} 的版本号，或标签、文件名中的字`}
      onChange={(seq) => navigate('annex', { kind: RECONCILE, since: String(seq) })}
      style={{ width: 340 }}
    />
  )
}
