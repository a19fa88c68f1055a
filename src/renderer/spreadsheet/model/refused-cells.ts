/** Cells that cannot be written, gathered by column and reason: no reason hides behind many of another. */
import { shortText } from '../../../shared/values/text.ts'

/** A cell that cannot be written, and why. */
export interface RefusedCell {
  key: string
  row: string
  column: string
  written: string
  reason: string
}

export interface RefusedGroup {
  column: string
  /** Without what was written where that differs from cell to cell. */
  reason: string
  cells: RefusedCell[]
}

/** Each column and reason once, that of the most cells first. */
export function refusedGroups(cells: readonly RefusedCell[]): RefusedGroup[] {
  return [...Map.groupBy(cells, (cell) => `${cell.column}\n${reasonOf(cell)}`).values()]
    .flatMap((own): RefusedGroup[] => {
      const [first] = own
      if (first === undefined) return []
      const isOne = own.every(({ reason }) => reason === first.reason)
      const reason = isOne ? first.reason : reasonOf(first)
      return [{ column: first.column, reason, cells: own }]
    })
    .sort((a, b) => b.cells.length - a.cells.length)
}

/** “大概”不是日期 is the reason for 也许 too. */
function reasonOf({ written, reason }: RefusedCell): string {
  return written === '' ? reason : reason.replace(`“${shortText(written.trim())}”`, '')
}
