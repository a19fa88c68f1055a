import { CopyOutlined, LockOutlined, UnlockOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { MONTH_SHEET, monthPlace } from '../../../../shared/progress/month-sheet.ts'
import { monthText } from '../../../../shared/values/month.ts'
import { navigate } from '../../../app/router.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import type { WriteResult } from '../../../service/writes.ts'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../../spreadsheet/list/list-tools.ts'
import { useRowMarks } from '../../../spreadsheet/marks/use-row-marks.ts'
import { BackToProjects } from '../BackToProjects.tsx'
import { NoProjects } from '../NoProjects.tsx'
import { DistrictCounts } from './DistrictCounts.tsx'
import { MonthExport } from './MonthExport.tsx'
import { MonthPicker } from './MonthPicker.tsx'
import { useMonth } from './use-month.ts'
import './month.css'

const FROZEN = ['code', 'enterprise']
const TOOLS: readonly ListTool[] = ['batch', 'summary', 'cellHistory']

/** 月度调度: the reports of one month in the same spreadsheet as the projects. */
export function MonthPage({ month }: { month: string }) {
  const { plan } = useLedger()
  const { message } = App.useApp()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const query = useMemo(() => ({ month }), [month])
  const reports = useMonth(month)
  const { lockOf } = reports
  const isLocked = reports.lockedBy !== null
  const marks = useRowMarks(MONTH_SHEET, plan, {
    doubtful: reports.doubtful,
    lockOf: lockOf ?? null,
  })

  const tell = async (writing: Promise<WriteResult>, said: string) => {
    const result = await writing
    if (result.ok) void message.success(said)
    else void message.error(result.reason)
  }

  const carryOver = (selected: readonly Row[], selectedNow: () => readonly Row[]) => {
    const open = unreported(selected)
    const carry = async () => {
      const now = unreported(selectedNow())
      if (now.length === 0) return
      await tell(reports.carryOver(now.map(({ id }) => id)), `已结转 ${now.length} 个项目`)
    }
    return (
      <Button
        icon={<CopyOutlined />}
        disabled={isLocked || open.length === 0}
        title={
          open.length === 0
            ? '先选中还没有填报的项目'
            : `把灰色的上次状态、比例和投资写为本月填报，共 ${open.length} 个项目`
        }
        onClick={() => void carry()}
      >
        {open.length > 1 ? `结转 ${open.length}` : '结转'}
      </Button>
    )
  }

  return (
    <div className="month-page">
      <ListSheet
        key={month}
        definition={MONTH_SHEET}
        rows={reports.rows}
        vocabulary={vocabulary}
        frozen={FROZEN}
        route="projects"
        query={query}
        tools={TOOLS}
        adorn={reports.adorn}
        {...(lockOf === undefined ? {} : { lockOf })}
        marks={marks}
        emptyNext={<NoProjects />}
        write={reports.write}
        targetsOf={reports.targetsOf}
        placeOf={(id, field) => monthPlace(month, id, field)}
        rowActions={carryOver}
        toolsAfter={
          <>
            <Button
              title="各月的填报依次列出，写明与上次相比的变化"
              onClick={() => navigate('projects', { by: 'month' })}
            >
              各月进度
            </Button>
            <MonthExport month={month} />
          </>
        }
        toolsBefore={
          <>
            <BackToProjects />
            <MonthPicker
              month={month}
              year={plan.year}
              locks={reports.locks}
              onPick={(next) => navigate('projects', { month: next })}
            />
            <Popconfirm
              title={`${isLocked ? '解锁' : '锁定'}${monthText(month)}的调度？`}
              description={
                isLocked
                  ? '解锁后可以再修改；谁解锁的会记在历史中'
                  : '锁定后编辑、导入和撤销都不能再改动本月'
              }
              okText={isLocked ? '解锁' : '锁定'}
              onConfirm={() =>
                tell(
                  reports.setLocked(!isLocked),
                  `${monthText(month)}已${isLocked ? '解锁' : '锁定'}`,
                )
              }
            >
              <Button icon={isLocked ? <UnlockOutlined /> : <LockOutlined />}>
                {isLocked ? '解锁' : '锁定'}
              </Button>
            </Popconfirm>
          </>
        }
      />
      {reports.lockedBy !== null && (
        <p className="month-locked" role="status">
          <LockOutlined /> {reports.lockedBy}
        </p>
      )}
      <DistrictCounts
        rows={reports.all}
        districts={plan.districts.map(({ name }) => name)}
        month={month}
      />
    </div>
  )
}

function unreported(rows: readonly Row[]): Row[] {
  return rows.filter(({ cells }) => cells.state !== '已报')
}
