/** A paper table line by line: header rows, bands across it, rows whose repeated cells are joined. */
import type { HeaderCell } from '../annex/table.ts'
import type { PaperColumn, PaperTable } from './paper-table.ts'

export interface PaperCell {
  /** Empty where the cell goes on from the one above. */
  text: string
  column: PaperColumn
  joinsAbove: boolean
  joinsBelow: boolean
}

export type PaperLine =
  | { is: 'band'; text: string }
  | { is: 'row'; key?: string; isSum: boolean; cells: PaperCell[] }

/** Columns that stand beside each other on paper; bands have none. */
export function printedColumns({ columns }: PaperTable): PaperColumn[] {
  return columns.filter((column) => column.repeats !== 'band')
}

/** Header cells of the printed columns, row by row. */
export function printedHeader({ header, headerRows, columns }: PaperTable): HeaderCell[][] {
  return Array.from({ length: headerRows }, (_, row) =>
    header.filter((cell) => cell.row === row && columns[cell.column]?.repeats !== 'band'),
  )
}

/** A heading with its unit, or another bracket at its end, on a line of its own. */
export function headingLines(text: string): string[] {
  const [, heading, bracket] = /^(.+?)([(（][^()（）]+[)）])$/u.exec(text) ?? []
  return heading === undefined || bracket === undefined ? [text] : [heading, bracket]
}

export function paperLines({ columns, rows }: PaperTable): PaperLine[] {
  return rows.flatMap(({ key, isSum = false, cells }, index) => {
    const isAsIn = (other: number, at: number) => isRepeated(columns, cells, rows[other]?.cells, at)
    const bands = columns.flatMap((column, at): PaperLine[] =>
      column.repeats === 'band' && !isSum && !isAsIn(index - 1, at)
        ? [{ is: 'band', text: cells[at] ?? '' }]
        : [],
    )
    const printed = columns.flatMap((column, at): PaperCell[] => {
      if (column.repeats === 'band') return []
      const joinsAbove = column.repeats === 'merged' && isAsIn(index - 1, at)
      const joinsBelow = column.repeats === 'merged' && isAsIn(index + 1, at)
      return [{ text: joinsAbove ? '' : (cells[at] ?? ''), column, joinsAbove, joinsBelow }]
    })
    return [...bands, { is: 'row', ...(key === undefined ? {} : { key }), isSum, cells: printed }]
  })
}

/** Whether a neighbour says the same in this column and in those that it is a part of. */
export function isRepeated(
  columns: readonly Pick<PaperColumn, 'repeats'>[],
  cells: readonly string[],
  neighbour: readonly string[] | undefined,
  at: number,
): boolean {
  const isMerged = columns[at]?.repeats === 'merged'
  return columns.every((column, i) => {
    const isWhole =
      column.repeats === 'band'
        ? isMerged || i <= at
        : isMerged && column.repeats !== undefined && i <= at
    return !isWhole || cells[i] === neighbour?.[i]
  })
}
