/** A quality rule (质检规则): a sentence that should be true of every project, and where it is not. */
import type { Row } from '../contract/schemas.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import type { ScheduleRules } from '../schedule/rules.ts'

/** error: the annex or the document would be wrong. warning: somebody should look. */
export type Severity = 'error' | 'warning'

export interface QualityRule {
  /** Stable: exemptions name it. */
  key: string
  /** What should be true, as a sentence. */
  sentence: string
  severity: Severity
  /** one: what holds for a project follows from it alone. all: projects are compared. */
  scope: 'one' | 'all'
  find(facts: QualityFacts): Iterable<Breach>
}

/** What rules may look at. */
export interface QualityFacts {
  projects: readonly Row[]
  plan: PlanDefinition
  /** Rows of the list `enterprise`. */
  enterprises: readonly Row[]
  /** Those of the plan, on the day where the user is. */
  rules: ScheduleRules
}

/** One place where a rule does not hold. */
export interface Breach {
  row: Row
  field: string
  message: string
}
