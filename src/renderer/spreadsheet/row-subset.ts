/** Some rows of a list that a page names and shows alone: the late ones, those a rule finds. */
export interface RowSubset {
  /** What they are, as the filter chip says it. */
  label: string
  ids: ReadonlySet<string>
}
