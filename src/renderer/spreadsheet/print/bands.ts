/** Columns that fit beside each other on a sheet of paper, as Excel lays out a wide table. */

export interface PrintedColumn {
  key: string
  heading: string
  /** CSS pixels in the grid. */
  width: number
  /** Repeated on every sheet, so that a row is known by its name there. */
  isFrozen: boolean
  isNumeric: boolean
}

/** Frozen columns may take so much of a sheet; the ones behind are printed once. */
const MOST_FROZEN = 0.5

/** @param room width of a sheet, CSS pixels of the grid */
export function bandsOf(columns: readonly PrintedColumn[], room: number): PrintedColumn[][] {
  const repeated: PrintedColumn[] = []
  for (const column of columns.filter(({ isFrozen }) => isFrozen)) {
    if (widthOf(repeated) + column.width > room * MOST_FROZEN) break
    repeated.push(column)
  }
  const bands: PrintedColumn[][] = []
  let band = [...repeated]
  for (const column of columns.filter((one) => !repeated.includes(one))) {
    const isFull = widthOf(band) + column.width > room
    // A column that is wider than a sheet has one to itself.
    if (isFull && band.length > repeated.length) {
      bands.push(band)
      band = [...repeated]
    }
    band.push(column)
  }
  if (band.length > 0) bands.push(band)
  return bands
}

function widthOf(columns: readonly PrintedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}
