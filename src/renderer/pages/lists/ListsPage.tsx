import { useRoute } from '../../app/router.ts'
import { useLists } from '../../service/use-ledger.tsx'
import { ListIndex } from './ListIndex.tsx'
import { SpecialPage } from './SpecialPage.tsx'
import './lists.css'

/** All special ledgers, or with `#/lists/KEY` one of them. */
export function ListsPage() {
  const { query } = useRoute()
  const list = useLists().special.find(({ key }) => key === query.list)
  return list === undefined ? <ListIndex /> : <SpecialPage key={list.key} list={list} />
}
