import { useMemo } from 'react'
import { PlannedPage } from '../../app/PlannedPage.tsx'
import { useLedger } from '../../service/use-ledger.tsx'
import { countByStatus } from './count-by-status.ts'
import { StatusTable } from './StatusTable.tsx'
import './overview.css'

/** How far the projects are, and the numbers of the plan, read-only. */
export function OverviewPage() {
  const { plan, rows } = useLedger()
  const counts = useMemo(() => countByStatus(plan, rows), [plan, rows])
  const facts = plan.facts.filter((fact) => fact.value !== null)
  return (
    <PlannedPage title="总览" note="由台账实时统计；后续在此显示进度曲线、到期提醒和目标完成情况">
      <div className="overview">
        <StatusTable counts={counts} />
        <section aria-labelledby="overview-facts">
          <h3 id="overview-facts">计划主要数字</h3>
          <dl>
            {facts.map((fact) => (
              <div key={fact.key} title={fact.text}>
                <dt>{fact.label}</dt>
                <dd>
                  {fact.value} {fact.unit}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </PlannedPage>
  )
}
