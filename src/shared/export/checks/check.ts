/** What should be looked at before a document goes out. */

/** error: the document would be wrong. warning: somebody should look. note: it is as it should be. */
export type CheckSeverity = 'error' | 'warning' | 'note'

/** Where a place is seen and put right: a page of the window and what its address says. */
export interface CheckTarget {
  page: 'projects' | 'targets' | 'tasks' | 'assessment'
  query: Record<string, string>
}

export interface CheckPlace {
  /** Which cell: 丹阳市 · VOCs治理项目. */
  where: string
  /** What is wrong with it. */
  what: string
  target: CheckTarget
}

export interface ExportCheck {
  key: string
  severity: CheckSeverity
  /** What should be true, as a sentence. */
  sentence: string
  /** Where it is not; never empty. */
  places: CheckPlace[]
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
