import { CalculatorOutlined, ProfileOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { SidePanels } from './use-side-panels.ts'

/** Shows and hides the panels around the grid. */
export function PanelButtons({ panels }: { panels: SidePanels }) {
  const { side, hasSummary, toggleSide, toggleSummary } = panels
  return (
    <>
      <PanelButton
        icon={<CalculatorOutlined />}
        isOpen={hasSummary}
        onToggle={toggleSummary}
        title="按辖市区、类别或状态汇总当前显示的项目"
      >
        汇总
      </PanelButton>
      <PanelButton
        icon={<ProfileOutlined />}
        isOpen={side === 'record'}
        onToggle={() => toggleSide('record')}
        title="当前项目的全部字段和历史（Ctrl+I）"
      >
        详情
      </PanelButton>
    </>
  )
}

interface PanelButtonProps {
  icon: ReactNode
  isOpen: boolean
  title: string
  onToggle(): void
  children: string
}

function PanelButton({ icon, isOpen, title, onToggle, children }: PanelButtonProps) {
  return (
    <Button
      icon={icon}
      aria-pressed={isOpen}
      type={isOpen ? 'primary' : 'default'}
      ghost={isOpen}
      onClick={onToggle}
      title={title}
    >
      {children}
    </Button>
  )
}
