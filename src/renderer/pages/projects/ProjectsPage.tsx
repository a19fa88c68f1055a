import { CalendarOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Suspense, useMemo } from 'react'
import { shownList } from '../../../shared/lists/computed.ts'
import { SINCE_MARKS } from '../../../shared/lists/marks.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { isMonth } from '../../../shared/values/month.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { RowsArriving } from '../../app/RowsArriving.tsx'
import { navigate, useRoute } from '../../app/router.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { ListSheet } from '../../spreadsheet/ListSheet.tsx'
import { useRowMarks } from '../../spreadsheet/marks/use-row-marks.ts'
import { useShownRows } from '../../spreadsheet/use-shown-rows.ts'
import { useToday } from '../../spreadsheet/use-today.ts'
import { keepsAllInOrder } from '../../spreadsheet/views/kept-layout.ts'
import { EnterprisesPage } from './enterprises/EnterprisesPage.tsx'
import { HistoryPage } from './month/HistoryPage.tsx'
import { MonthPage } from './month/MonthPage.tsx'
import { NoProjects } from './NoProjects.tsx'
import { ProjectOrigin } from './record/ProjectOrigin.tsx'
import { ProjectReports } from './record/ProjectReports.tsx'
import { useProjectFindings } from './use-project-findings.ts'
import { useSubset } from './use-subset.ts'

const FROZEN = ['code', 'enterprise']
const SHOWN = shownList(PROJECTS)

/**
 * The projects as they are; with `?month=2023-04` their reports of a month, with `?by=month`
 * those of all months, with `?by=enterprise` the register of enterprises.
 */
export function ProjectsPage() {
  const { query } = useRoute()
  const { info, ...ledger } = useLedger()
  const arriving = ledger.arriving.get(PROJECTS.key)
  const { month, by } = query
  // The first rows are shown before the others only where nothing puts others in their place.
  const isPlain = Object.keys(query).length === 0
  if (arriving !== undefined && !(isPlain && keepsAllInOrder(info.id, SHOWN)))
    return <RowsArriving arriving={arriving} />
  if (by === 'month') return <HistoryPage />
  if (isMonth(month)) return <MonthPage month={month} />
  return by === 'enterprise' ? <EnterprisesPage /> : <ProjectList />
}

function ProjectList() {
  const { plan, rows, arriving } = useLedger()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const { found, marks: foundMarks } = useProjectFindings()
  const marks = useRowMarks(PROJECTS, plan, foundMarks)
  return (
    <ListSheet
      definition={SHOWN}
      rows={useShownRows(PROJECTS, plan, rows)}
      arriving={arriving.get(PROJECTS.key) ?? null}
      vocabulary={vocabulary}
      frozen={FROZEN}
      route="projects"
      marks={marks}
      found={found}
      since={SINCE_MARKS}
      only={useSubset()}
      emptyNext={<NoProjects isHere />}
      recordParts={partsOf}
      toolsAfter={
        <>
          <Button onClick={() => navigate('projects', { by: 'enterprise' })}>企业名录</Button>
          <MonthButton year={plan.year} />
          <ExportButton kind="projects" what="明细" preview={{ kind: 'projects' }} />
        </>
      }
    />
  )
}

function partsOf(id: string) {
  return (
    <>
      <ProjectOrigin project={id} />
      <Suspense fallback={<p role="status">正在读取月度调度…</p>}>
        <ProjectReports project={id} />
      </Suspense>
    </>
  )
}

/** To the newest month that was reported; without any to the present one of the plan's year. */
function MonthButton({ year }: { year: number }) {
  const today = useToday()
  const { rows } = useLedger()
  const open = () => {
    // Of each project the newest report says its month.
    const months = new Set(rows.map(({ cells }) => cells.reportMonth))
    const newest = [...months]
      .filter((month) => isMonth(month))
      .sort()
      .at(-1)
    const present = today.startsWith(`${year}-`) ? today.slice(0, 7) : `${year}-01`
    navigate('projects', { month: newest ?? present })
  }
  return (
    <Button
      icon={<CalendarOutlined />}
      className="tool-short"
      onClick={open}
      title="按月填写和查看各项目的进度"
      aria-label="月度调度"
    >
      调度
    </Button>
  )
}
