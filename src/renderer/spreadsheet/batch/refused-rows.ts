/** Rows that batch work leaves alone, gathered under the reasons why. */
import type { Row } from '../../../shared/contract/schemas.ts'

export interface RefusedRows {
  reason: string
  rows: Row[]
}

/** Each reason once, that of the most rows first. */
export function byReason(refused: readonly { row: Row; reason: string }[]): RefusedRows[] {
  return [...Map.groupBy(refused, ({ reason }) => reason)]
    .map(([reason, own]) => ({ reason, rows: own.map(({ row }) => row) }))
    .sort((a, b) => b.rows.length - a.rows.length)
}
