import { useRoute } from '../../../app/router.ts'
import { EmptyPlanForm } from './empty/EmptyPlanForm.tsx'
import { LedgerList } from './LedgerList.tsx'
import { NextPlanForm } from './next/NextPlanForm.tsx'
import './ledgers.css'

/** The ledgers in the folder, and the two ways to make another one. */
export function LedgersSection() {
  const { make } = useRoute().query
  switch (make) {
    case 'next':
      return <NextPlanForm />
    case 'empty':
      return <EmptyPlanForm />
    default:
      return <LedgerList />
  }
}
