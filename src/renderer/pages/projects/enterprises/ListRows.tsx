import type { EnterpriseRows } from '../../../../shared/contract/enterprises.ts'

interface ListRowsProps {
  part: EnterpriseRows
  /** Where those are that do not stand here. */
  place: string
  /** Absent for rows of a ledger that is not open. */
  hrefOf?: (row: string) => string
}

/** The rows of an enterprise in one list, the newest month first. */
export function ListRows({ part: { title, rowName, count, rows }, place, hrefOf }: ListRowsProps) {
  // Those of another year stand below the heading of the year.
  const Heading = hrefOf === undefined ? 'h5' : 'h4'
  return (
    <div className="enterprise-part">
      <Heading>{`${title} ${count} 个${rowName}`}</Heading>
      <ul>
        {rows.map(({ id, period, text, origin }) => {
          const said = (
            <>
              {period !== null && <b>{period}</b>}
              {text === '' ? rowName : text}
            </>
          )
          return (
            <li key={id}>
              {hrefOf === undefined ? said : <a href={hrefOf(id)}>{said}</a>}
              {origin !== null && <small>{`由${origin}结转`}</small>}
            </li>
          )
        })}
      </ul>
      {count > rows.length && (
        <p className="enterprise-none">{`还有 ${count - rows.length} 个，在${place}中查看`}</p>
      )}
    </div>
  )
}
