/** A quality rule (质检规则): a sentence that should be true of every row, and where it is not. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import type { RowIssue } from '../lists/check-row.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import type { ScheduleRules, StageRule } from '../schedule/rules.ts'
import type { Slice } from '../slices.ts'

/** error: the annex or the document would be wrong. warning: somebody should look. */
export type Severity = 'error' | 'warning'

export interface RuleWords {
  /** Stable: exemptions name it. */
  key: string
  /** What should be true, as a sentence. */
  sentence: string
  severity: Severity
  /** The list marks the cell by itself, wherever its rows are shown. */
  isOfCell?: true
}

/** What holds for a row follows from it alone. */
export interface RowRule<J extends JudgedRow = JudgedProject> extends RuleWords {
  scope: 'one'
  /** All rules of this kind are tried on one row after the other: each is read once. */
  check(row: J, note: (field: string, message: string) => void): void
}

/** Projects are compared. */
export interface ComparingRule extends RuleWords {
  scope: 'all'
  /** Works out what the rule remembers of a slice. */
  prepare(slice: Slice, facts: QualityFacts): void
  find(facts: QualityFacts): Iterable<Breach>
}

export type QualityRule = RowRule | ComparingRule

/** A row of any list. */
export interface JudgedRow {
  cells: Cells
  /** What its list finds wrong or missing in it. */
  issues: readonly RowIssue[]
  /** Those of the plan, on the day where the user is. */
  rules: ScheduleRules
}

export interface JudgedProject extends JudgedRow {
  /** undefined for a status that the plan does not have. */
  stage: StageRule | undefined
  plan: PlanDefinition
}

/** What rules may look at. */
export interface QualityFacts {
  projects: readonly Row[]
  plan: PlanDefinition
  /** Rows of the list `enterprise`. */
  enterprises: readonly Row[]
  rules: ScheduleRules
}

/** One place where a rule does not hold. */
export interface Breach {
  row: Row
  field: string
  message: string
}
