import type { Crosstab } from '../../../shared/lists/crosstab.ts'
import type { Indicator } from '../../../shared/plan/definition.ts'
import type { Assessment } from '../../../shared/targets/assess.ts'
import { monthName } from '../../../shared/targets/months.ts'
import { type Said, sayMethods, sayOutlook, sayVerdict } from '../../../shared/targets/words.ts'

interface AssessmentTableProps {
  crosstab: Crosstab
  indicators: readonly Indicator[]
  found: ReadonlyMap<string, Assessment[]>
  month: string
}

/** Attained or not, the distance, and what it means for the end of the year; nothing is typed here. */
export function AssessmentTable({ crosstab, indicators, found, month }: AssessmentTableProps) {
  return (
    <>
      <div className="targets-heading">
        <h3>{`截至${monthName(month)}：达标情况和年底推算`}</h3>
        <span className="targets-method">{sayMethods(indicators)}</span>
      </div>
      <table className="targets-table" aria-label="达标情况和年底推算">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {crosstab.rowHeading}
            </th>
            {indicators.map(({ key, name, unit }) => (
              <th key={key} scope="colgroup" colSpan={2}>
                {`${name}（${unit}）`}
              </th>
            ))}
          </tr>
          <tr>
            {indicators.flatMap(({ key }) => [
              <th key={`${key}-now`} scope="col">
                与目标比
              </th>,
              <th key={`${key}-end`} scope="col">
                年底
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {crosstab.rows.map(({ key, label }) => (
            <tr key={key} data-total={key === crosstab.closingRow || undefined}>
              <th scope="row">{label}</th>
              {(found.get(key) ?? []).map((one) => (
                <Cells key={one.indicator.key} one={one} row={label} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Cells({ one, row }: { one: Assessment; row: string }) {
  const { key } = one.indicator
  const missing =
    one.verdict.state === 'partial' ? `还没有填：${one.verdict.missing.join('、')}` : undefined
  return (
    <>
      <SaidCell said={sayVerdict(one)} title={missing} place={`${row}/${key}/now`} />
      <SaidCell said={sayOutlook(one)} title={undefined} place={`${row}/${key}/end`} />
    </>
  )
}

interface SaidCellProps {
  said: Said
  title: string | undefined
  place: string
}

function SaidCell({ said: { sign, text, tone }, title, place }: SaidCellProps) {
  return (
    <td data-tone={tone} data-place={place} title={title}>
      {sign !== '' && <span className="targets-sign">{sign}</span>}
      {text}
    </td>
  )
}
