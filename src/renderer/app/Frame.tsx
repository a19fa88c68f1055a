import { type ComponentType, useEffect } from 'react'
import { AnnexPage } from '../pages/annex/AnnexPage.tsx'
import { ExchangePage } from '../pages/exchange/ExchangePage.tsx'
import { HistoryPage } from '../pages/history/HistoryPage.tsx'
import { OverviewPage } from '../pages/overview/OverviewPage.tsx'
import { ProjectsPage } from '../pages/projects/ProjectsPage.tsx'
import { SettingsPage } from '../pages/settings/SettingsPage.tsx'
import { TargetsPage } from '../pages/targets/TargetsPage.tsx'
import { TasksPage } from '../pages/tasks/TasksPage.tsx'
import type { OpenLedger } from '../service/ledger-store.ts'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { type RouteKey, useRoute } from './router.ts'
import { StatusLine } from './StatusLine.tsx'
import { useRegionKeys } from './use-region-keys.ts'
import { useUndoKeys } from './use-undo.ts'

const PAGES: Record<RouteKey, ComponentType> = {
  overview: OverviewPage,
  projects: ProjectsPage,
  annex: AnnexPage,
  targets: TargetsPage,
  tasks: TasksPage,
  exchange: ExchangePage,
  history: HistoryPage,
  settings: SettingsPage,
}

export function Frame({ ledger }: { ledger: OpenLedger }) {
  const { key } = useRoute()
  const { name, sample } = ledger.info
  useUndoKeys()
  useRegionKeys()
  useEffect(() => {
    document.title = `${name}${sample && !name.includes('示例') ? '（示例）' : ''} — 治气台账`
  }, [name, sample])
  const Page = PAGES[key]
  return (
    <div className="frame">
      <Header ledger={ledger} />
      <Navigation current={key} />
      <main className="frame-page" id="page">
        <Page key={ledger.info.id} />
      </main>
      <StatusLine ledger={ledger} />
    </div>
  )
}
