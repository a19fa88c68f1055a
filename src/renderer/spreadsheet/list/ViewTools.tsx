import { ControlOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Row } from '../../../shared/contract/schemas.ts'
import { MarksMenu } from '../marks/MarksMenu.tsx'
import type { useSinceMarks } from '../marks/use-since-marks.ts'
import { ViewsMenu } from '../views/ViewsMenu.tsx'
import type { ListTool } from './list-tools.ts'
import type { ListViews } from './use-list-views.ts'
import type { SidePanels } from './use-side-panels.ts'

interface ViewToolsProps {
  rows: readonly Row[]
  tools: readonly ListTool[]
  marked: ReturnType<typeof useSinceMarks>
  shownAs: ListViews
  panels: SidePanels
}

/** How the list is shown: its view, its columns, and whether only marked rows. */
export function ViewTools({ rows, tools, marked, shownAs, panels }: ViewToolsProps) {
  const { marks, answers, isMenuOpen, setMenuOpen } = marked
  const isColumnsOpen = panels.side === 'columns'
  return (
    <>
      {tools.includes('views') && shownAs.views !== null && <ViewsMenu views={shownAs.views} />}
      <Button
        icon={<ControlOutlined />}
        aria-pressed={isColumnsOpen}
        type={isColumnsOpen ? 'primary' : 'default'}
        ghost={isColumnsOpen}
        onClick={() => panels.toggleSide('columns')}
        aria-label="列设置"
        title="列设置：显示、隐藏、固定和移动列"
      />
      {marks !== undefined && (
        <MarksMenu
          rows={rows}
          marks={marks}
          answers={answers}
          chosen={shownAs.shownMarks}
          onChoose={shownAs.setShownMarks}
          isOpen={isMenuOpen}
          onOpen={setMenuOpen}
        />
      )}
    </>
  )
}
