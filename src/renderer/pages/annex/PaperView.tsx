import { exportKindSchema } from '../../../shared/contract/schemas.ts'
import { isMonth } from '../../../shared/values/month.ts'
import { useRoute } from '../../app/router.ts'
import { useLists } from '../../service/use-ledger.tsx'
import { DocumentView } from './DocumentView.tsx'
import { ListSource } from './ListSource.tsx'
import { SpecialView } from './SpecialView.tsx'

/** The overview and assessments are exported on pages of their own. */
const annexKindSchema = exportKindSchema.exclude(['overview', 'assessment'])

/** The document that the address names; details are of projects, or of a special ledger. */
export function PaperView() {
  const { query } = useRoute()
  const { special } = useLists()
  const kind = annexKindSchema.safeParse(query.kind).data ?? 'annex1'
  if (kind !== 'projects') return <DocumentView kind={kind} />
  const list = special.find(({ key }) => key === query.list)
  if (list === undefined) return <DocumentView kind={kind} source={<ListSource list={null} />} />
  const period = list.special.period !== 'once' && isMonth(query.period) ? query.period : null
  return <SpecialView key={list.key} list={list} period={period} />
}
