/** What somebody chooses of a list before it is printed: rows, columns, groups and paper. */
import { z } from 'zod'

export const groupBySchema = z.enum(['district', 'category'])
export type GroupBy = z.infer<typeof groupBySchema>

export const paperSizeSchema = z.enum(['A4', 'A3'])
export type PaperSize = z.infer<typeof paperSizeSchema>

export const listChoiceSchema = z.strictObject({
  /** Key of a special ledger, or of its month or quarter; the projects without it. */
  key: z.string().optional(),
  /** Name or id of a view: its rows in its order, and its columns where no others are named. */
  view: z.string().optional(),
  /** Keys of the columns from left to right. */
  fields: z.array(z.string()).min(1).optional(),
  /** Official name. */
  district: z.string().optional(),
  /** A heading for each, numbered on its own, closed by its sums. */
  group: groupBySchema.optional(),
  /** The smallest that has room without it. */
  paper: paperSizeSchema.optional(),
})
export type ListChoice = z.infer<typeof listChoiceSchema>
