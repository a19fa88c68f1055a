/** Cells by the kind of what they hold; null where they hold nothing of that kind. */
import type { CellValue } from './change.ts'

export function textOf(value: CellValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

export function numberOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null
}
