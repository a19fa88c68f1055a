import { Segmented } from 'antd'
import { useMemo } from 'react'
import { MEASURES } from '../../../shared/lists/measures.ts'
import { firstMonth, monthsUntil } from '../../../shared/targets/months.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { navigate, useRoute } from '../../app/router.ts'
import { useFileDrop } from '../../attachments/use-file-drop.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { UndoButtons } from '../../spreadsheet/list/UndoButtons.tsx'
import { useToday } from '../../spreadsheet/use-today.ts'
import { ImportMeasured } from './import/ImportMeasured.tsx'
import { MeasuredReviewDrawer } from './import/MeasuredReviewDrawer.tsx'
import { useMeasuredImport } from './import/use-measured-import.ts'
import { MonthPicker } from './MonthPicker.tsx'
import { MonthView } from './MonthView.tsx'
import { ReductionTable } from './ReductionTable.tsx'
import './targets.css'

const VIEWS = [
  { value: 'air', label: '空气质量' },
  { value: 'annex2', label: '附件2' },
  { value: 'reductions', label: '减排核算' },
] as const

type View = (typeof VIEWS)[number]['value']

/** What the plan orders, what a month reached, and what that means for the end of the year. */
export function TargetsPage() {
  const { plan } = useLedger()
  const measures = useRows(MEASURES)
  const today = useToday()
  const { query } = useRoute()
  const view = VIEWS.find(({ value }) => value === query.view)?.value ?? 'air'
  const months = useMemo(() => monthsUntil(plan.year, today), [plan.year, today])
  const filled = useMemo(
    () => new Set(measures.map(({ cells }) => String(cells.month))),
    [measures],
  )
  const month = months.find((item) => item === query.month) ?? firstMonth(plan.year, today, filled)
  const go = (place: { view?: View; month?: string }) =>
    navigate('targets', { view, month, ...place })
  const measured = useMeasuredImport(month, (next) => go({ month: next }))
  const drop = useFileDrop(([file]) => file !== undefined && void measured.take(file))
  return (
    <div className="targets" data-over={drop.isOver || undefined} {...drop.handlers}>
      <div className="toolbar" role="toolbar" aria-label="目标页工具">
        <UndoButtons />
        <span className="toolbar-rule" />
        <Segmented<View>
          options={[...VIEWS]}
          value={view}
          onChange={(next) => go({ view: next })}
          aria-label="看哪一张表"
        />
        <MonthPicker
          months={months}
          month={month}
          filled={filled}
          onPick={(next) => go({ month: next })}
        />
        <ImportMeasured
          isReading={measured.isReading}
          onFile={(file) => void measured.take(file)}
          onStop={measured.stop}
        />
        <span className="toolbar-gap" />
        {view === 'air' ? (
          <ExportButton kind="air" what="空气质量目标表" />
        ) : (
          <ExportButton kind="annex2" what="附件2" />
        )}
      </div>
      {view === 'reductions' ? (
        <ReductionTable plan={plan} month={month} />
      ) : (
        <MonthView key={view} plan={plan} table={view} month={month} />
      )}
      <MeasuredReviewDrawer
        review={measured.review}
        onApply={(review) => void measured.write(review)}
        onClose={() => measured.setReview(null)}
      />
    </div>
  )
}
