import {
  COUNT_WORDS,
  COUNTED,
  sumOfCounts,
  type YearsCell,
} from '../../../../shared/plan/years/years.ts'
import { signed } from '../reconcile/counts.ts'

interface YearsTableProps {
  title: string
  heading: string
  names: readonly string[]
  chosen: string | null
  onChoose(name: string | null): void
  /** The cells that a row adds up. */
  cellsOf(name: string): YearsCell[]
}

/** One row for each name: last year, what came along, what is new, and this year. */
export function YearsTable({ title, heading, names, chosen, onChoose, cellsOf }: YearsTableProps) {
  return (
    <table className="reconcile years-table" aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {COUNTED.map((key) => (
            <th key={key} scope="col">
              {COUNT_WORDS[key]}
            </th>
          ))}
          <th scope="col">增减</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} aria-current={name === chosen || undefined}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                aria-pressed={name === chosen}
                onClick={() => onChoose(name === chosen ? null : name)}
              >
                {name}
              </button>
            </th>
            <Counts cells={cellsOf(name)} />
          </tr>
        ))}
        <tr data-total>
          <th scope="row">合计</th>
          <Counts cells={names.flatMap(cellsOf)} />
        </tr>
      </tbody>
    </table>
  )
}

function Counts({ cells }: { cells: readonly YearsCell[] }) {
  const counts = sumOfCounts(cells)
  return (
    <>
      {COUNTED.map((key) => (
        <td key={key}>{counts[key] === 0 ? '/' : counts[key]}</td>
      ))}
      <td>{signed(counts.now - counts.last)}</td>
    </>
  )
}
