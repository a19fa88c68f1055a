/**
 * The addresses of all that a window shows, for whatever has to hold at each of them: every page of
 * the router, every section of the settings, and what else the address of a page may say.
 */
import { ROUTE_KEYS, type RouteKey } from '../../src/renderer/app/address.ts'
import { SETTINGS } from '../../src/renderer/pages/settings/sections.ts'

const WITHIN: Partial<Record<RouteKey, string[]>> = {
  projects: ['?month=2023-04', '?by=month', '?by=enterprise'],
  lists: ['/vapour-recovery?period=2023-03', '/high-energy'],
  annex: ['?kind=annex2', '?kind=air', '?kind=reconcile', '?kind=years'],
  targets: ['?view=annex2', '?view=reductions'],
  tasks: ['?view=items'],
  history: ['?view=exports', '?view=snapshots', '?change=2', '?view=compare&a=1'],
  assessment: ['?since=4'],
  settings: [
    ...SETTINGS.map((key) => `?list=${key}`),
    '?list=special&part=specialField',
    '?list=special&part=specialGoal',
    '?list=scheme&part=schemeItem',
    '?list=ledgers&make=plan',
    '?list=ledgers&make=next',
    '?list=ledgers&make=empty',
  ],
}

export const PLACES: readonly string[] = ROUTE_KEYS.flatMap((key) => [
  key,
  ...(WITHIN[key] ?? []).map((more) => key + more),
])
