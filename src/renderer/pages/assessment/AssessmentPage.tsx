import { SettingOutlined } from '@ant-design/icons'
import { Button, Empty, Select } from 'antd'
import { useMemo } from 'react'
import { SCHEME_ITEMS, SCHEMES } from '../../../shared/lists/assessment/definitions.ts'
import { inPlanOrder } from '../../../shared/lists/plan-order.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { ExportButton } from '../../app/ExportButton.tsx'
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
  const isCompared = query.since !== undefined || query.with !== undefined
  return (
    <div className="assessment">
      <div className="toolbar" role="toolbar" aria-label="考核工具">
        <UndoButtons />
        <span className="toolbar-rule" />
        {shown === undefined ? (
          <h2>考核</h2>
        ) : (
          <>
            <Select
              aria-label="考核办法"
              value={shown.id}
              popupMatchSelectWidth={false}
              style={{ minWidth: 240 }}
              options={schemes.map(({ id, cells }) => ({ value: id, label: String(cells.name) }))}
              onChange={(scheme: string) => navigate('assessment', { scheme })}
            />
            <ComparePicker scheme={shown.id} schemes={schemes} />
          </>
        )}
        <span className="toolbar-gap" />
        {shown !== undefined && (
          <ExportButton kind="assessment" what="考核通报" scheme={shown.id} />
        )}
        <Button
          icon={<SettingOutlined />}
          title="考核项、分值和评分办法"
          onClick={() =>
            navigate('settings', {
              list: SCHEMES.key,
              ...(shown === undefined ? {} : { part: SCHEME_ITEMS.key, of: shown.id }),
            })
          }
        >
          办法设置
        </Button>
      </div>
      {shown === undefined ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="还没有考核办法：可以从示例开始再改，或在“设置—考核办法”中新建"
        >
          <AddShippedSchemes />
        </Empty>
      ) : isCompared ? (
        <CompareView key={shown.id} scheme={shown.id} />
      ) : (
        <SchemeResult key={shown.id} scheme={shown.id} />
      )}
    </div>
  )
}

function SchemeResult({ scheme }: { scheme: string }) {
  const ask = useMemo(
    () => (store: LedgerStore) => store.service.assessment.result({ scheme }),
    [scheme],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return (
    <>
      <AnswerState {...{ answer, failure, retry }} waiting="正在计算…" />
      {answer !== null && <AssessmentView answer={answer} />}
    </>
  )
}
