import type { GridApi } from 'ag-grid-community'
import type { Row } from '../../../src/shared/contract/schemas.ts'

/** What the page of the measurement offers to its driver. */
export interface Bench {
  /** Milliseconds from the first line of drawing code to the first rows on the screen. */
  ready: Promise<number>
  /** Types into quick search; fulfilled as soon as the rows are those that it finds. */
  search(text: string): Promise<void>
  setRows(rows: Row[]): void
  rows(): Row[]
  /** A block for the first rows as text, and the rows that pasting it makes. */
  block(height: number, stamp: string): { text: string; rows: Row[] }
  /** Notes the milliseconds between frames until they are asked for. */
  beginFrames(): void
  endFrames(): number[]
  /** The bare grid; null for the others. */
  api: GridApi<Row> | null
}

declare global {
  interface Window {
    bench: Bench
  }
}
