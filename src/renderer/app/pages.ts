/**
 * The pages. Those with the sheets that people work in all day, of which one mostly comes first, are a
 * part of the window's own script; the others are scripts of their own, so that a window does not wait
 * for what it does not show: that of the address is asked for at once, the rest when it is drawn and
 * nobody waits.
 */
import { type ComponentType, createElement, use } from 'react'
import { ListsPage } from '../pages/lists/ListsPage.tsx'
import { ProjectsPage } from '../pages/projects/ProjectsPage.tsx'
import type { RouteKey } from './address.ts'
import { NotLoaded } from './NotLoaded.tsx'
import { currentRoute } from './router.ts'
import { untilIdle } from './until-idle.ts'

const OWN = { projects: ProjectsPage, lists: ListsPage }

type ScriptKey = Exclude<RouteKey, keyof typeof OWN>

const LOADS: Record<ScriptKey, () => Promise<ComponentType>> = {
  overview: async () => (await import('../pages/overview/OverviewPage.tsx')).OverviewPage,
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

// `as`: Object.keys forgets what they are.
const SCRIPT_KEYS = Object.keys(LOADS) as ScriptKey[]

/** Those whose scripts are here. */
const loaded = new Map<ScriptKey, ComponentType>()

async function load(key: ScriptKey): Promise<ComponentType> {
  const page = await LOADS[key]()
  loaded.set(key, page)
  return page
}

// `as`: Object.fromEntries forgets the keys.
const LATER = Object.fromEntries(SCRIPT_KEYS.map((key) => [key, pageOf(key)])) as Record<
  ScriptKey,
  ComponentType
>

/** Each page as a component, which waits for its script where that comes later. */
export const PAGES: Record<RouteKey, ComponentType> = { ...OWN, ...LATER }

/** Other than React's `lazy` it stands at once where its script is here. */
function pageOf(key: ScriptKey): ComponentType {
  let wait: Promise<ComponentType> | null = null
  return () => {
    // A script that does not come, as from a service that has ended, is a page that says so.
    wait ??= load(key).catch(() => NotLoaded)
    return createElement(loaded.get(key) ?? use(wait))
  }
}

async function fetch(key: ScriptKey): Promise<void> {
  try {
    await load(key)
  } catch {
    // It is asked for again where it is shown.
  }
}

/** The page of the address, while the ledger is on its way. */
export function fetchPage(): void {
  const key = SCRIPT_KEYS.find((one) => one === currentRoute().key)
  if (key !== undefined) void fetch(key)
}

/** The others, one by one as the window is idle, so that they are there when the service is not. */
export function fetchOtherPages(): () => void {
  let isWanted = true
  const go = async () => {
    for (const key of SCRIPT_KEYS) {
      await untilIdle()
      if (!isWanted) return
      await fetch(key)
    }
  }
  void go()
  return () => {
    isWanted = false
  }
}
