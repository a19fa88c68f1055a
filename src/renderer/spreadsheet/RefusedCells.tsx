import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { type RefusedCell, type RefusedGroup, refusedGroups } from './model/refused-cells.ts'

/** Cells of a reason that are listed at first, where there are more than a few. */
const FEW = 5

/** Cells, or reasons, that one more click lists. */
const MORE = 200

/** Cells that are refused, by column and reason; every one of them can be listed. */
export function RefusedCells({ cells }: { cells: readonly RefusedCell[] }) {
  const groups = useMemo(() => refusedGroups(cells), [cells])
  const [listed, setListed] = useState(MORE)
  const left = groups.length - listed
  return (
    <>
      {groups.slice(0, listed).map((group) => (
        <Group key={`${group.column}/${group.reason}`} group={group} />
      ))}
      {left > 0 && (
        <Button type="link" onClick={() => setListed(listed + MORE)}>
          {`还有 ${left} 种原因，再列 ${Math.min(left, MORE)} 种`}
        </Button>
      )}
    </>
  )
}

function Group({ group: { column, reason, cells } }: { group: RefusedGroup }) {
  // A single one more would take no more room than the button.
  const [listed, setListed] = useState(cells.length > FEW + 1 ? FEW : cells.length)
  const left = cells.length - listed
  return (
    <section aria-label={`${column}：${reason}`}>
      <h3>
        {column}
        <span>{reason}</span>
        <em>{`${cells.length} 格`}</em>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">内容</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, listed).map(({ key, row, written }) => (
            <tr key={key}>
              <td>{row}</td>
              <td>{written === '' ? '（清空）' : written}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button type="link" size="small" onClick={() => setListed(listed + MORE)}>
          {left > MORE ? `还有 ${left} 格，再列 ${MORE} 格` : `列出其余 ${left} 格`}
        </Button>
      )}
    </section>
  )
}
