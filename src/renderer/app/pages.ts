/**
 * The pages. That of the projects, which mostly comes first, is a part of the window's own script; the
 * others are scripts of their own, so that a window does not wait for what it does not show: that of
 * the address is asked for at once, the rest when it is drawn and nobody waits.
 */
import { type ComponentType, lazy } from 'react'
import { ProjectsPage } from '../pages/projects/ProjectsPage.tsx'
import { ROUTE_KEYS, type RouteKey } from './address.ts'
import { NotLoaded } from './NotLoaded.tsx'
import { currentRoute } from './router.ts'

type Load = () => Promise<ComponentType>

const LOADS: Record<Exclude<RouteKey, 'projects'>, Load> = {
  overview: async () => (await import('../pages/overview/OverviewPage.tsx')).OverviewPage,
  lists: async () => (await import('../pages/lists/ListsPage.tsx')).ListsPage,
  annex: async () => (await import('../pages/annex/AnnexPage.tsx')).AnnexPage,
  targets: async () => (await import('../pages/targets/TargetsPage.tsx')).TargetsPage,
  tasks: async () => (await import('../pages/tasks/TasksPage.tsx')).TasksPage,
  assessment: async () => (await import('../pages/assessment/AssessmentPage.tsx')).AssessmentPage,
  exchange: async () => (await import('../pages/exchange/ExchangePage.tsx')).ExchangePage,
  history: async () => (await import('../pages/history/HistoryPage.tsx')).HistoryPage,
  welcome: async () => (await import('../pages/welcome/WelcomePage.tsx')).WelcomePage,
  manual: async () => (await import('../pages/manual/ManualPage.tsx')).ManualPage,
  settings: async () => (await import('../pages/settings/SettingsPage.tsx')).SettingsPage,
}

type Pages = Record<RouteKey, ComponentType>

/** Each page as a component, which waits for its script where that comes later. */
// `as`: Object.fromEntries forgets the keys, which are those of all routes.
export const PAGES = Object.fromEntries(
  ROUTE_KEYS.map((key): [string, ComponentType] => [
    key,
    key === 'projects' ? ProjectsPage : lazy(() => loadPage(LOADS[key])),
  ]),
) as Pages

const fetch = (key: RouteKey) => (key === 'projects' ? null : LOADS[key]().catch(() => {}))

/** The page of the address, while the ledger is on its way. */
export function fetchPage(): void {
  void fetch(currentRoute().key)
}

/** The others, one by one as the window is idle, so that they are there when the service is not. */
export function fetchOtherPages(): () => void {
  let isWanted = true
  const go = async () => {
    for (const key of ROUTE_KEYS) {
      await new Promise((resolve) => requestIdleCallback(resolve))
      if (!isWanted) return
      await fetch(key)
    }
  }
  void go()
  return () => {
    isWanted = false
  }
}

/** A script that does not come, as from a service that has ended, is a page that says so. */
async function loadPage(load: Load): Promise<{ default: ComponentType }> {
  try {
    return { default: await load() }
  } catch {
    return { default: NotLoaded }
  }
}
