import { Suspense, useEffect } from 'react'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { bringLists } from '../pages/lists/bring-lists.ts'
import { readyFigures } from '../pages/overview/ready-figures.ts'
import type { OpenLedger } from '../service/ledger-store.ts'
import { useLedgerStore } from '../service/use-ledger.tsx'
import type { RouteKey } from './address.ts'
import { ConflictDialog } from './conflicts/ConflictDialog.tsx'
import { Header } from './Header.tsx'
import { Help } from './help/Help.tsx'
import { useHelpKeys } from './help/use-help-keys.ts'
import { Navigation } from './Navigation.tsx'
import { GoneNotice } from './opening/GoneNotice.tsx'
import { RefusedDialog } from './opening/RefusedDialog.tsx'
import { RescuedNotice } from './opening/RescuedNotice.tsx'
import { fetchOtherPages, PAGES } from './pages.ts'
import { ProfileCard } from './profile/ProfileCard.tsx'
import { RowsArriving } from './RowsArriving.tsx'
import { useRoute } from './router.ts'
import { StatusLine } from './StatusLine.tsx'
import { usePageDrop } from './use-page-drop.ts'
import { useRegionKeys } from './use-region-keys.ts'
import { useSaveKey } from './use-save-key.ts'
import { useUndoKeys } from './use-undo.ts'

/** Pages that know themselves what to do while projects are on their way. */
const WITHOUT_ALL_PROJECTS: ReadonlySet<RouteKey> = new Set(['projects', 'lists'])

export function Frame({ ledger }: { ledger: OpenLedger }) {
  const route = useRoute()
  const { name, sample, welcome } = ledger.info
  const key = route.isGiven || welcome === null ? route.key : 'welcome'
  const store = useLedgerStore()
  useEffect(fetchOtherPages, [])
  useEffect(() => readyFigures(store), [store])
  useEffect(() => bringLists(store), [store])
  useUndoKeys()
  useSaveKey()
  useRegionKeys()
  useHelpKeys()
  const drop = usePageDrop()
  useEffect(() => {
    document.title = `${name}${sample && !name.includes('示例') ? '（示例）' : ''} — 治气台账`
  }, [name, sample])
  const Page = PAGES[key]
  const arriving = ledger.arriving.get(PROJECTS.key)
  return (
    <div className="frame" {...drop}>
      <Header ledger={ledger} />
      {ledger.isOnline ? (
        ledger.info.rescued !== null && <RescuedNotice report={ledger.info.rescued} />
      ) : (
        <GoneNotice />
      )}
      <Navigation current={key} />
      <main className="frame-page" id="page">
        <Suspense
          fallback={
            <p className="frame-loading" role="status">
              正在打开…
            </p>
          }
        >
          {arriving === undefined || WITHOUT_ALL_PROJECTS.has(key) ? (
            <Page key={ledger.info.id} />
          ) : (
            <RowsArriving arriving={arriving} />
          )}
        </Suspense>
      </main>
      <StatusLine ledger={ledger} />
      <ProfileCard isTourHere={key === 'projects'} />
      <Help />
      {ledger.question !== null && <ConflictDialog question={ledger.question} />}
      {ledger.refused !== null && <RefusedDialog refused={ledger.refused} />}
    </div>
  )
}
