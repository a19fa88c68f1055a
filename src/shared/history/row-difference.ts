/** A row that differs between two revisions, as a window shows it. */
import { z } from 'zod'
import { cellsSchema, cellValueSchema } from '../changes/change.ts'

export const rowDifferenceSchema = z.strictObject({
  id: z.string(),
  /** What people call it. */
  name: z.string(),
  difference: z.enum(['added', 'removed', 'changed']),
  /** The cells of the later state, of a removed row those that it had. */
  cells: cellsSchema,
  /** Only of a changed row. */
  changes: z.array(
    z.strictObject({ field: z.string(), old: cellValueSchema, new: cellValueSchema }),
  ),
})
export type ShownDifference = z.infer<typeof rowDifferenceSchema>

export type DifferenceKind = ShownDifference['difference']

export const DIFFERENCE_WORDS: Record<DifferenceKind, string> = {
  added: '新增',
  changed: '修改',
  removed: '删除',
}
