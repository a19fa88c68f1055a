import type { Reconciliation } from '../../../../shared/annex/reconciliation.ts'
import { hrefOf } from '../../../app/address.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { countsIn, quotaGap, type Scope, signed, WHOLE } from './counts.ts'

interface CountTableProps {
  answer: Reconciliation
  scope: Scope
  onScope(scope: Scope): void
}

/** Each district and category three times: then, now, and as the plan orders it. */
export function CountTable({ answer, scope, onScope }: CountTableProps) {
  const { plan } = useLedger()
  const annex = plan.tables.find(({ key }) => key === 'annex1')
  const districts = [...plan.districts.map(({ name }) => name), null]
  const categories = [...plan.categories.map(({ name }) => name), null]
  const cityName = annex?.totalRow ?? '全市'
  const columnName = (category: string | null) => category ?? annex?.totalColumn ?? '合计'
  return (
    <table className="reconcile" aria-label="那时、现在和应有的项目数">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {annex?.rowHeading ?? '辖市区'}
          </th>
          {categories.map((category) => (
            <th key={category} scope="colgroup" colSpan={3}>
              {columnName(category)}
            </th>
          ))}
        </tr>
        <tr>
          {categories.flatMap((category) =>
            ['那时', '现在', '应有'].map((word) => (
              <th key={`${category} ${word}`} scope="col">
                {word}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {districts.map((district) => (
          <tr key={district} data-total={district === null || undefined}>
            <th scope="row">{district ?? cityName}</th>
            {categories.map((category) => (
              <Cells
                key={category}
                name={`${district ?? cityName} ${columnName(category)}`}
                own={{ district, category }}
                answer={answer}
                isChosen={
                  scope !== WHOLE && scope.district === district && scope.category === category
                }
                onChoose={() => onScope({ district, category })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellsProps {
  name: string
  own: Scope
  answer: Reconciliation
  isChosen: boolean
  onChoose(): void
}

function Cells({ name, own, answer, isChosen, onChoose }: CellsProps) {
  const { before, now, quota } = countsIn(answer.cells, own)
  const gap = quotaGap({ now, quota })
  const query = Object.fromEntries(
    Object.entries(own).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  )
  return (
    <>
      <td className="reconcile-then">{shown(before)}</td>
      <td data-differs={now !== before || undefined} data-chosen={isChosen || undefined}>
        {now === before ? (
          <a href={hrefOf('projects', query)} aria-label={`${name} ${now} 项，查看项目`}>
            {shown(now)}
          </a>
        ) : (
          <button
            type="button"
            aria-pressed={isChosen}
            aria-label={`${name} 那时 ${before} 项，现在 ${now} 项，说明差异`}
            onClick={onChoose}
          >
            <small>{signed(now - before)}</small>
            {shown(now)}
          </button>
        )}
      </td>
      <td
        className="reconcile-quota"
        data-missed={gap !== 0 || undefined}
        title={gap === 0 ? undefined : `现在与应有相差 ${signed(gap)}`}
      >
        {quota === null ? '' : shown(quota)}
      </td>
    </>
  )
}

/** A count of none, as the annex prints it. */
function shown(count: number): string {
  return count === 0 ? '/' : String(count)
}
