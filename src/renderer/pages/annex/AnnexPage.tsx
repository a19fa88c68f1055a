import { useRoute } from '../../app/router.ts'
import { RECONCILE, YEARS } from './AnnexTabs.tsx'
import { PaperView } from './PaperView.tsx'
import { ReconcileView } from './reconcile/ReconcileView.tsx'
import { YearsView } from './years/YearsView.tsx'
import './annex.css'

/** What goes to the document, and how its counts came about. */
export function AnnexPage() {
  const { kind, since, last } = useRoute().query
  // Another revision is another question: nothing of the old answer may stand beside it.
  switch (kind) {
    case RECONCILE:
      return <ReconcileView key={since} since={since} />
    case YEARS:
      return <YearsView last={last} />
    default:
      return <PaperView />
  }
}
