import {
  AimOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  FileTextOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  OrderedListOutlined,
  ProfileOutlined,
  SettingOutlined,
  SwapOutlined,
  TableOutlined,
  TrophyOutlined,
} from '@ant-design/icons'
import { type ComponentType, useState } from 'react'
import { hrefOf, type NavigationKey, ROUTES, type RouteKey } from './address.ts'

const ICONS: Record<NavigationKey, ComponentType> = {
  overview: DashboardOutlined,
  projects: TableOutlined,
  lists: ProfileOutlined,
  annex: FileTextOutlined,
  targets: AimOutlined,
  tasks: OrderedListOutlined,
  assessment: TrophyOutlined,
  exchange: SwapOutlined,
  history: ClockCircleOutlined,
  settings: SettingOutlined,
}

const COLLAPSED_KEY = 'navigation-collapsed'

export function Navigation({ current }: { current: RouteKey }) {
  const [isCollapsed, setCollapsed] = useState(() => localStorage.getItem(COLLAPSED_KEY) === '1')
  const toggle = () => {
    localStorage.setItem(COLLAPSED_KEY, isCollapsed ? '0' : '1')
    setCollapsed(!isCollapsed)
  }
  return (
    <nav className="frame-nav" data-collapsed={isCollapsed} aria-label="主导航">
      <ul>
        {ROUTES.map(({ key, label }) => {
          const Icon = ICONS[key]
          return (
            <li key={key}>
              <a
                href={hrefOf(key)}
                aria-current={key === current ? 'page' : undefined}
                title={isCollapsed ? label : undefined}
              >
                <Icon />
                <span className="frame-nav-label">{label}</span>
              </a>
            </li>
          )
        })}
      </ul>
      <button type="button" onClick={toggle} aria-expanded={!isCollapsed} aria-label="收起导航">
        {isCollapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        <span className="frame-nav-label">收起</span>
      </button>
    </nav>
  )
}
