/** Hash routes: `#/projects?district=丹阳市`, `#/lists/KEY`. */

/** Pages of the navigation. */
export const ROUTES = [
  { key: 'overview', label: '总览' },
  { key: 'projects', label: '重点项目' },
  { key: 'lists', label: '专项台账' },
  { key: 'annex', label: '附件表' },
  { key: 'targets', label: '目标' },
  { key: 'tasks', label: '任务' },
  { key: 'assessment', label: '考核' },
  { key: 'exchange', label: '报送交换' },
  { key: 'history', label: '历史' },
  { key: 'settings', label: '设置' },
] as const

export type NavigationKey = (typeof ROUTES)[number]['key']

/** `welcome` stands behind the name of the program, `manual` in its help. */
export type RouteKey = NavigationKey | 'welcome' | 'manual'

export const ROUTE_KEYS: readonly RouteKey[] = [
  ...ROUTES.map(({ key }) => key),
  'welcome',
  'manual',
]

export interface Route {
  key: RouteKey
  /** False where the address names no page. */
  isGiven: boolean
  query: Record<string, string>
}

const DEFAULT_ROUTE: RouteKey = 'projects'

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [key, list] = path.split('/')
  const known = ROUTE_KEYS.find((one) => one === key)
  const told = Object.fromEntries(new URLSearchParams(query))
  return {
    key: known ?? DEFAULT_ROUTE,
    isGiven: known !== undefined,
    query: list === undefined ? told : { list: decodeURIComponent(list), ...told },
  }
}

export function hrefOf(key: RouteKey, query: Record<string, string> = {}): string {
  const { list, ...rest } = query
  const isOfList = key === 'lists' && list !== undefined
  const path = isOfList ? `${key}/${encodeURIComponent(list)}` : key
  const search = new URLSearchParams(isOfList ? rest : query).toString()
  return search === '' ? `#/${path}` : `#/${path}?${search}`
}
