/** What should be looked at before a document goes out. */
import { z } from 'zod'
import { PROJECTS } from '../../lists/projects.ts'

/** error: the document would be wrong. warning: somebody should look. note: it is as it should be. */
const checkSeveritySchema = z.enum(['error', 'warning', 'note'])
export type CheckSeverity = z.infer<typeof checkSeveritySchema>

/** Where a place is seen and put right: a page of the window and what its address says. */
const checkTargetSchema = z.strictObject({
  page: z.enum(['projects', 'lists', 'targets', 'tasks', 'assessment', 'settings']),
  query: z.record(z.string(), z.string()),
})
export type CheckTarget = z.infer<typeof checkTargetSchema>

/** What an exemption of a finding names; `value` is the cell as it is shown. */
const exemptsSchema = z.strictObject({
  rule: z.string(),
  row: z.string(),
  field: z.string(),
  value: z.string(),
})
export type Exempts = z.infer<typeof exemptsSchema>

const checkPlaceSchema = z.strictObject({
  /** Which cell: 丹阳市 · VOCs治理项目. */
  where: z.string(),
  /** What is wrong with it. */
  what: z.string(),
  target: checkTargetSchema,
  /** Where a quality rule found it, which may be wrong: it can be set aside. */
  exempts: exemptsSchema.optional(),
})
export type CheckPlace = z.infer<typeof checkPlaceSchema>

export const exportCheckSchema = z.strictObject({
  key: z.string(),
  severity: checkSeveritySchema,
  /** What should be true, as a sentence. */
  sentence: z.string(),
  /** Where it is not; never empty. */
  places: z.array(checkPlaceSchema),
})
export type ExportCheck = z.infer<typeof exportCheckSchema>

/** The page on which the rows of a list are seen. */
export function rowsTarget(list: string, query: Record<string, string>): CheckTarget {
  return list === PROJECTS.key
    ? { page: 'projects', query }
    : { page: 'lists', query: { list, ...query } }
}

/** In the order of their severities, and else as they come. */
export function gravestFirst(checks: readonly ExportCheck[]): ExportCheck[] {
  const gravity = checkSeveritySchema.options
  return checks.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
}

/** A check that found something, or none. */
export function checkOf(
  key: string,
  severity: CheckSeverity,
  sentence: string,
  places: CheckPlace[],
): ExportCheck[] {
  return places.length === 0 ? [] : [{ key, severity, sentence, places }]
}
