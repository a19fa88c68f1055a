import { Empty } from 'antd'
import { useMemo } from 'react'
import { crosstabDefinition, crosstabRows } from '../../../../shared/lists/crosstab.ts'
import { QUOTAS } from '../../../../shared/lists/quotas.ts'
import { quotaTable } from '../../../../shared/plan/quota-table.ts'
import { sumOfAll } from '../../../../shared/plan/quotas.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { CrosstabSheet } from '../../../spreadsheet/CrosstabSheet.tsx'
import './plan.css'

/** Two lines of a name. */
const HEADER_HEIGHT = 48

/** The numbers of 附件1 in its own shape. */
export function QuotaSection() {
  const { plan } = useLedger()
  const quotas = useRows(QUOTAS)
  const crosstab = useMemo(() => quotaTable(plan), [plan])
  const definition = useMemo(() => crosstabDefinition(crosstab), [crosstab])
  const rows = useMemo(() => crosstabRows(crosstab, () => quotas), [crosstab, quotas])
  const whole = sumOfAll(
    plan.districts.flatMap(({ name }) =>
      plan.categories.map((category) => plan.quotas[name]?.[category.name] ?? null),
    ),
  )
  if (plan.districts.length === 0 || plan.categories.length === 0)
    return <Empty description="先在“辖市区”和“工程类别”中各添加至少一个，再填数量" />
  return (
    <div className="settings-quotas">
      <p className="settings-hint">
        {`${crosstab.title}：正式数量，可从 Excel 整块粘贴。没有的填 0，还没有下达的留空，留空的不与台账对照。`}
        {whole === null ? '还有没填的格。' : `合计 ${whole} 项。`}
      </p>
      <div className="settings-quotas-sheet">
        <CrosstabSheet
          plan={plan}
          crosstab={crosstab}
          definition={definition}
          rows={rows}
          longRows={() => quotas}
          headerHeight={HEADER_HEIGHT}
        />
      </div>
    </div>
  )
}
