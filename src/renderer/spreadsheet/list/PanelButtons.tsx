import { CalculatorOutlined, ProfileOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { fieldOf, type ListDefinition } from '../../../shared/lists/definition.ts'
import { summaryOrders } from '../model/group-summary.ts'
import type { ListTool } from './list-tools.ts'
import type { SidePanels } from './use-side-panels.ts'

interface PanelButtonsProps {
  definition: ListDefinition
  tools: readonly ListTool[]
  panels: SidePanels
}

/** Shows and hides the panels around the grid. */
export function PanelButtons({ definition, tools, panels }: PanelButtonsProps) {
  const { side, hasSummary, toggleSide, toggleSummary } = panels
  const { rowName } = definition
  const groupings = [...new Set(summaryOrders(definition).flat())]
  const labels = groupings.map((key) => fieldOf(definition, key).label)
  return (
    <>
      {tools.includes('summary') && groupings.length > 0 && (
        <PanelButton
          icon={<CalculatorOutlined />}
          isOpen={hasSummary}
          onToggle={toggleSummary}
          title={`按${labels.join('、')}汇总当前显示的${rowName}`}
        >
          汇总
        </PanelButton>
      )}
      {tools.includes('record') && (
        <PanelButton
          icon={<ProfileOutlined />}
          isOpen={side === 'record'}
          onToggle={() => toggleSide('record')}
          title={`当前${rowName}的全部字段和历史（Ctrl+I）`}
        >
          详情
        </PanelButton>
      )}
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
      className="tool-short"
      aria-label={children}
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
