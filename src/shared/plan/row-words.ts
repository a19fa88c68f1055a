/** What rows of a plan are called by: apart from reading them, which windows leave to the service. */

/** The lists that together hold the plan. */
export const PLAN_LISTS = [
  'plan',
  'fact',
  'district',
  'town',
  'category',
  'status',
  'department',
  'table',
  'quota',
  'indicator',
  'target',
  'task',
  'paragraph',
  'deadline',
  'quantity',
  'commonDuty',
  'milestone',
  'tag',
  'rankingWord',
] as const

/** What stands for the district in the closing row of an indicator (全市, 国控站点). */
export const TOTAL = '合计'
