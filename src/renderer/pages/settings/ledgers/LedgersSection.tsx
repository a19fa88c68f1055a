import { useRoute } from '../../../app/router.ts'
import { EmptyPlanForm } from './empty/EmptyPlanForm.tsx'
import { LedgerList } from './LedgerList.tsx'
import { NextPlanForm } from './next/NextPlanForm.tsx'
import { PlanForm } from './plan/PlanForm.tsx'
import './ledgers.css'

/** The ledgers in the folder, and the ways to make another one. */
export function LedgersSection() {
  const { make } = useRoute().query
  switch (make) {
    case 'next':
      return <NextPlanForm />
    case 'plan':
      return <PlanForm />
    case 'empty':
      return <EmptyPlanForm />
    default:
      return <LedgerList />
  }
}
