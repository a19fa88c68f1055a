/** The few words of schemes of assessment, by what is kept for them. */

/** Who is assessed. */
export type SchemeLevel = 'district' | 'town'

export const LEVEL_WORDS = {
  district: '辖市区',
  town: '乡镇街道',
} satisfies Record<SchemeLevel, string>

/** What becomes of the points of an item that has no value for a place. */
export type WithoutValue = 'share' | 'zero'

export const WITHOUT_VALUE_WORDS = {
  share: '分值由其他项分摊',
  zero: '计 0 分',
} satisfies Record<WithoutValue, string>

/** What is measured of a place. */
export type Measure =
  | 'count'
  | 'share'
  | 'sum'
  | 'attainment'
  | 'shortfall'
  | 'milestone'
  | 'timeliness'
  | 'typed'

export const MEASURE_WORDS = {
  share: '完成比例',
  count: '数量',
  sum: '合计',
  attainment: '目标完成率',
  shortfall: '与目标差距',
  milestone: '节点完成率',
  timeliness: '报送及时率',
  typed: '手工填写',
} satisfies Record<Measure, string>

/** How points follow from a value. */
export type ScoringRule = 'linear' | 'bands' | 'rank' | 'deduction'

export const RULE_WORDS = {
  linear: '线性',
  bands: '分档',
  rank: '名次',
  deduction: '扣分',
} satisfies Record<ScoringRule, string>

export type Better = 'higher' | 'lower'

export const BETTER_WORDS = {
  higher: '越高越好',
  lower: '越低越好',
} satisfies Record<Better, string>
