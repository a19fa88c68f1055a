import { Segmented } from 'antd'
import { useMemo } from 'react'
import { navigate } from '../../app/router.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { documentsOf } from './documents.ts'

/** Stand beside the kinds of documents in the address. */
export const RECONCILE = 'reconcile'
export const YEARS = 'years'

/** The name of the page, its documents and the reconciliation of their counts. */
export function AnnexTabs({ current }: { current: string }) {
  const { plan } = useLedger()
  const documents = useMemo(() => documentsOf(plan), [plan])
  return (
    <>
      <h2>附件表</h2>
      <Segmented
        aria-label="文件"
        value={current}
        options={[
          ...documents.map(({ kind, name }) => ({ value: String(kind), label: name })),
          { value: RECONCILE, label: '对账' },
          { value: YEARS, label: '两年对照' },
        ]}
        onChange={(kind) => navigate('annex', { kind })}
      />
    </>
  )
}
