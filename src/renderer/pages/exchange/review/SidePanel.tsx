import { Tabs } from 'antd'
import type { ImportIssue } from '../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../../shared/plan/vocabulary.ts'
import { CellPanel } from './CellPanel.tsx'
import { IssueList } from './IssueList.tsx'
import type { Place } from './next-problem.ts'
import { ReadingPanel } from './reading/ReadingPanel.tsx'
import { SkippedList } from './reading/SkippedList.tsx'
import type { ReviewActions } from './review-actions.ts'
import type { Review } from './use-review.ts'
import './side-panel.css'

export type Tab = 'cell' | 'issues' | 'reading' | 'skipped'

interface SidePanelProps {
  list: ListDefinition
  vocabulary: Vocabulary
  review: Review
  actions: ReviewActions
  place: Place | null
  tab: Tab
  onTab(tab: Tab): void
  onEdit(): void
  onJump(issue: ImportIssue): void
}

export function SidePanel(props: SidePanelProps) {
  const { list, vocabulary, review, actions, place } = props
  const { plan } = review.state
  const skipped = plan.sheets.reduce((sum, sheet) => sum + sheet.skipped.length, 0)
  return (
    <aside className="page-side review-side" aria-label="核对详情">
      <Tabs
        activeKey={props.tab}
        onChange={(tab) => props.onTab(tab as Tab)} // the keys below
        items={[
          {
            key: 'cell',
            label: '单元格',
            children: (
              <CellPanel
                list={list}
                review={review}
                actions={actions}
                place={place}
                onEdit={props.onEdit}
              />
            ),
          },
          {
            key: 'issues',
            label: `问题 ${plan.issues.length}`,
            children: <IssueList list={list} review={review} onJump={props.onJump} />,
          },
          {
            key: 'reading',
            label: '识别',
            children: (
              <ReadingPanel
                list={list}
                vocabulary={vocabulary}
                state={review.state}
                onChoose={(choices) => void review.session.choose(choices)}
              />
            ),
          },
          {
            key: 'skipped',
            label: `跳过 ${skipped}`,
            children: (
              <SkippedList
                rowName={list.rowName}
                sheets={plan.sheets}
                onTake={actions.takeSkipped}
              />
            ),
          },
        ]}
      />
    </aside>
  )
}
