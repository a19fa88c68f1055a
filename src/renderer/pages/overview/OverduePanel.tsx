import type { OverdueUnit } from '../../../shared/overview/overdue.ts'
import { SubsetLink } from './subset-link.tsx'

/** As many as one looks at on a Monday; the rest is one click away. */
const SHOWN = 10

/** Late projects by the unit that answers for them. */
export function OverduePanel({ units }: { units: readonly OverdueUnit[] }) {
  const count = units.reduce((sum, unit) => sum + unit.projects.length, 0)
  return (
    <section className="panel panel-overdue" aria-labelledby="overview-overdue">
      <h3 id="overview-overdue">
        逾期项目<small>{count === 0 ? '' : `${count} 个，责任单位 ${units.length} 家`}</small>
      </h3>
      {count === 0 && <p className="panel-empty">✓ 没有逾期项目</p>}
      <ul className="lines">
        {units.slice(0, SHOWN).map(({ unit, districts, projects }) => (
          <li key={unit}>
            <SubsetLink subset={`unit:${unit}`} field="status" title={unit}>
              {unit}
            </SubsetLink>
            <span>{districts.join('、')}</span>
            <b>{`${projects.length} 个，最长 ${projects[0]?.daysLate ?? 0} 天`}</b>
          </li>
        ))}
      </ul>
      {units.length > SHOWN && (
        <SubsetLink
          subset="standing:overdue"
          field="status"
        >{`全部 ${count} 个逾期项目`}</SubsetLink>
      )}
    </section>
  )
}
