/** Several enterprises made one: what the one that stays takes over, and what has to be chosen. */
import type { Cells, CellValue } from '../changes/change.ts'
import { compactCells, isEmpty } from '../changes/rows.ts'
import { ENTERPRISES } from '../lists/enterprises.ts'
import { codesOf } from './register.ts'
import { otherCodes, otherNames } from './registration.ts'

/** Of these one must stand. */
const ONE = ['creditCode', 'district', 'town', 'industry'] as const

export interface MergeConflict {
  field: (typeof ONE)[number]
  label: string
  /** What the enterprises say, the one that stays first. */
  values: string[]
}

export interface Merged {
  cells: Cells
  /** Still to be chosen. */
  open: MergeConflict[]
  /** All there are, chosen or not. */
  conflicts: MergeConflict[]
}

/** @param chosen by field, one of the values of its conflict */
export function mergedCells(
  keep: Cells,
  others: readonly Cells[],
  chosen: Readonly<Record<string, string>>,
): Merged {
  const all = [keep, ...others]
  const conflicts = ONE.flatMap((field): MergeConflict[] => {
    const values = [...new Set(all.flatMap((cells) => textsOf(cells[field])))]
    const label = ENTERPRISES.fields.find(({ key }) => key === field)?.label ?? field
    return values.length > 1 ? [{ field, label, values }] : []
  })
  const told = conflicts.filter(({ field, values }) => values.includes(chosen[field] ?? ''))
  const taken: Cells = Object.fromEntries(
    ONE.map((field) => [
      field,
      told.some((conflict) => conflict.field === field)
        ? (chosen[field] ?? null)
        : (all.map((cells) => cells[field]).find((value) => !isEmpty(value)) ?? null),
    ]),
  )
  const names = all.flatMap(({ name, formerNames }) => [...textsOf(name), ...textsOf(formerNames)])
  const codes = all.flatMap((cells) => codesOf({ cells }))
  const notes = [...new Set(all.flatMap(({ note }) => textsOf(note)))]
  return {
    cells: compactCells({
      ...keep,
      ...taken,
      formerNames: otherNames(keep.name, names),
      formerCodes: otherCodes(taken.creditCode, codes),
      note: notes.length === 0 ? null : notes.join('\n'),
    }),
    open: conflicts.filter((conflict) => !told.includes(conflict)),
    conflicts,
  }
}

function textsOf(value: CellValue | undefined): string[] {
  const items: CellValue[] = Array.isArray(value) ? value : [value ?? null]
  return items.filter((item) => typeof item === 'string').filter((item) => item !== '')
}
