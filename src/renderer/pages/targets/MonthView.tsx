import { Button, Empty } from 'antd'
import { useMemo } from 'react'
import { DISTRICTS } from '../../../shared/lists/districts.ts'
import { INDICATORS } from '../../../shared/lists/indicators.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { assess } from '../../../shared/targets/assess.ts'
import type { Correction } from '../../../shared/targets/corrections.ts'
import { indicatorsOf, type TargetTableKey } from '../../../shared/targets/month-table.ts'
import { navigate } from '../../app/router.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { AssessmentTable } from './AssessmentTable.tsx'
import { askCorrections, CorrectionList } from './corrections.tsx'
import { MonthSheet } from './MonthSheet.tsx'
import { useMonthTable } from './use-month-table.ts'

const NONE: readonly Correction[] = []

interface MonthViewProps {
  plan: PlanDefinition
  table: TargetTableKey
  month: string
}

/** One official table in one month: the numbers to fill in above, what they mean below. */
export function MonthView({ plan, table, month }: MonthViewProps) {
  const { crosstab, definition, rows, longRows } = useMonthTable(plan, table, month)
  const indicators = useMemo(() => indicatorsOf(plan, table), [plan, table])
  const { answer } = useAnswer(askCorrections)
  const corrections = answer ?? NONE
  const found = useMemo(() => assess(indicators, rows, month), [indicators, rows, month])
  const missing = indicators.length === 0 ? INDICATORS : DISTRICTS
  if (indicators.length === 0 || plan.districts.length === 0)
    return (
      <Empty description={`“${crosstab.title}”还没有指标或辖市区`}>
        <Button onClick={() => navigate('settings', { list: missing.key })}>
          {`到“设置”中添加${missing.title}`}
        </Button>
      </Empty>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="targets-body" aria-label={crosstab.title} tabIndex={0}>
      <MonthSheet
        plan={plan}
        crosstab={crosstab}
        definition={definition}
        rows={rows}
        indicators={indicators}
        longRows={longRows}
        corrections={corrections}
      />
      <CorrectionList
        plan={plan}
        corrections={corrections}
        indicators={indicators}
        closing={crosstab.rows.at(-1)?.label ?? ''}
      />
      <AssessmentTable crosstab={crosstab} indicators={indicators} found={found} month={month} />
    </section>
  )
}
