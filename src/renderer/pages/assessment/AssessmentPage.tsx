import { SettingOutlined } from '@ant-design/icons'
import { Button, Empty, Select } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { openPlaces } from '../../../shared/export/checks/export-checks.ts'
import { SCHEME_ITEMS, SCHEMES } from '../../../shared/lists/assessment/definitions.ts'
import { inPlanOrder } from '../../../shared/lists/plan-order.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { ExportButton } from '../../app/ExportButton.tsx'
import { AskPanel } from '../../app/export-checks/AskPanel.tsx'
import { CheckPanel } from '../../app/export-checks/CheckPanel.tsx'
import { useAsking } from '../../app/export-checks/use-asking.ts'
import { navigate, useRoute } from '../../app/router.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { useRows } from '../../service/use-ledger.tsx'
import { UndoButtons } from '../../spreadsheet/list/UndoButtons.tsx'
import { AddShippedSchemes } from './AddShippedSchemes.tsx'
import { AssessmentView } from './AssessmentView.tsx'
import { ComparePicker } from './ComparePicker.tsx'
import { CompareView } from './CompareView.tsx'
import './assessment.css'

/** Districts or towns ranked by a scheme, with how every score came about. */
export function AssessmentPage() {
  const held = useRows(SCHEMES)
  const schemes = useMemo(
    () => inPlanOrder(held.filter(({ cells }) => cells.retired === undefined)),
    [held],
  )
  const { query } = useRoute()
  const shown = schemes.find(({ id }) => id === query.scheme) ?? schemes[0]
  return (
    <div className="assessment">
      {shown === undefined ? (
        <NoScheme />
      ) : (
        <ShownScheme key={shown.id} scheme={shown.id} schemes={schemes} />
      )}
    </div>
  )
}

function NoScheme() {
  return (
    <>
      <div className="toolbar" role="toolbar" aria-label="考核工具">
        <UndoButtons />
        <span className="toolbar-rule" />
        <h2>考核</h2>
        <span className="toolbar-gap" />
        <SchemeSettings query={{}} />
      </div>
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="还没有考核办法：可以从示例开始再改，或在“设置—考核办法”中新建"
      >
        <AddShippedSchemes />
      </Empty>
    </>
  )
}

function ShownScheme({ scheme, schemes }: { scheme: string; schemes: readonly Row[] }) {
  const { query } = useRoute()
  const isCompared = query.since !== undefined || query.with !== undefined
  const ask = useMemo(
    () => (store: LedgerStore) => store.service.assessment.result({ scheme }),
    [scheme],
  )
  const { answer, failure, retry } = useAnswer(ask)
  const checks = answer?.checks ?? []
  const asking = useAsking(`${answer?.seq}`, () => openPlaces(checks))
  return (
    <>
      <div className="toolbar" role="toolbar" aria-label="考核工具">
        <UndoButtons />
        <span className="toolbar-rule" />
        <Select
          aria-label="考核办法"
          value={scheme}
          popupMatchSelectWidth={false}
          style={{ minWidth: 240 }}
          options={schemes.map(({ id, cells }) => ({ value: id, label: String(cells.name) }))}
          onChange={(next: string) => navigate('assessment', { scheme: next })}
        />
        <ComparePicker scheme={scheme} schemes={schemes} />
        <span className="toolbar-gap" />
        <ExportButton kind="assessment" what="考核通报" scheme={scheme} before={asking.before} />
        <SchemeSettings query={{ part: SCHEME_ITEMS.key, of: scheme }} />
      </div>
      {!isCompared && <AnswerState {...{ answer, failure, retry }} waiting="正在计算…" />}
      <div className="assessment-body">
        {isCompared && <CompareView scheme={scheme} />}
        {!isCompared && answer !== null && (
          <AssessmentView answer={answer} hasPanel={asking.request === null} />
        )}
        {asking.request !== null && (
          <aside className="page-side assessment-asked">
            <AskPanel what="考核通报" checks={checks} asking={asking} />
            <CheckPanel checks={checks} />
          </aside>
        )}
      </div>
    </>
  )
}

function SchemeSettings({ query }: { query: Record<string, string> }) {
  return (
    <Button
      icon={<SettingOutlined />}
      title="考核项、分值和评分办法"
      onClick={() => navigate('settings', { list: SCHEMES.key, ...query })}
    >
      办法设置
    </Button>
  )
}
