import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { rowTitle } from '../row-title.ts'
import type { RefusedRows } from './refused-rows.ts'

/** Rows named for one reason; the others are counted. */
const NAMED = 5

interface RefusedListProps {
  definition: ListDefinition
  refused: readonly RefusedRows[]
}

/** Why rows are left alone, and which. */
export function RefusedList({ definition, refused }: RefusedListProps) {
  if (refused.length === 0) return null
  return (
    <ul>
      {refused.map(({ reason, rows }) => (
        <li key={reason}>
          {reason}
          <span>
            {`${rows.length} 行：${rows
              .slice(0, NAMED)
              .map((row) => rowTitle(definition, row.cells))
              .join('、')}${rows.length > NAMED ? ' 等' : ''}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
