/** How far the ledger is from the official number. */
import type { AnnexCell } from '../../../shared/annex/table.ts'

export function differs({ value, quota }: AnnexCell): boolean {
  return quota != null && value !== quota
}

/** −1, +2. */
export function signedGap({ value, quota }: AnnexCell): string {
  const gap = (value ?? 0) - (quota ?? 0)
  return gap < 0 ? `−${-gap}` : `+${gap}`
}
