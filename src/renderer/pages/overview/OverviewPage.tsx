import { PictureOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import { overviewFigures } from '../../../shared/overview/figures.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { navigate, useRoute } from '../../app/router.ts'
import { downloadFile } from '../../service/download.ts'
import { NoProjects } from '../projects/NoProjects.tsx'
import { AsOfPicker } from './AsOfPicker.tsx'
import { FigureStrip } from './FigureStrip.tsx'
import { FindingsDrawer } from './FindingsDrawer.tsx'
import { HeatTableView } from './HeatTableView.tsx'
import { ListPanel } from './ListPanel.tsx'
import { MilestonePanel } from './MilestonePanel.tsx'
import { OverduePanel } from './OverduePanel.tsx'
import { useOverviewFacts } from './overview-facts.ts'
import { overviewPicture } from './picture/overview-picture.ts'
import { QualityPanel } from './QualityPanel.tsx'
import { ReductionPanel } from './ReductionPanel.tsx'
import { SCurveChart } from './SCurveChart.tsx'
import { SubmissionPanel } from './SubmissionPanel.tsx'
import { TagPanel } from './TagPanel.tsx'
import { useFindings } from './use-findings.ts'
import './overview.css'

/** What a director asks on Monday, on one page that prints on one sheet. */
export function OverviewPage() {
  const { query } = useRoute()
  const facts = useOverviewFacts()
  const figures = useMemo(() => overviewFigures(facts), [facts])
  const findings = useFindings(facts)
  const { rule, ...rest } = query
  const { table } = figures
  return (
    <div className="overview">
      <div className="toolbar" role="toolbar" aria-label="总览工具">
        <h2>总览</h2>
        <AsOfPicker />
        <span className="toolbar-gap" />
        <ExportButton kind="overview" what="总览" asOf={facts.rules.today} />
        <Button
          icon={<PictureOutlined />}
          title="进度曲线和各辖市区完成情况，一张图片（.png）"
          onClick={() => void overviewPicture(facts.plan, figures).then(downloadFile)}
        >
          存为图片
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it */}
      <section className="overview-body" aria-label="总览" tabIndex={0}>
        <p className="overview-title">{`${facts.plan.city}${facts.plan.year}年治气重点工程进展（${facts.rules.today}）`}</p>
        {facts.projects.length === 0 && (
          <p className="overview-empty" role="status">
            <NoProjects />
          </p>
        )}
        <FigureStrip table={table} />
        <HeatTableView table={table} />
        <SCurveChart curve={figures.curve} />
        <MilestonePanel states={figures.milestones} />
        <OverduePanel units={figures.overdue} />
        <QualityPanel
          findings={findings}
          chosen={rule ?? null}
          onChoose={(key) => navigate('overview', { ...rest, rule: key })}
        />
        <ReductionPanel reductions={figures.reductions} />
        <SubmissionPanel />
        <TagPanel tags={figures.tags} />
        <ListPanel />
      </section>
      <FindingsDrawer
        findings={findings?.find((item) => item.rule.key === rule) ?? null}
        onClose={() => navigate('overview', rest)}
      />
    </div>
  )
}
