import { useRoute } from '../../app/router.ts'
import { RECONCILE } from './AnnexTabs.tsx'
import { PaperView } from './PaperView.tsx'
import { ReconcileView } from './reconcile/ReconcileView.tsx'
import './annex.css'

/** What goes to the document, and how its counts came about. */
export function AnnexPage() {
  const { kind, since } = useRoute().query
  // Another revision is another question: nothing of the old answer may stand beside it.
  return kind === RECONCILE ? <ReconcileView key={since} since={since} /> : <PaperView />
}
