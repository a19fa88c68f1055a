/** Why a row is none of data, in words that the review shows, and how sure each reason is. */

/** Of a row that someone set aside. */
export const TOLD_REASON = '指定不导入'

export const SKIP_CONFIDENCE = {
  [TOLD_REASON]: 1,
  空行: 1,
  '空行（只有序号）': 0.95,
  页码行: 1,
  重复的表头: 1,
  合计行: 0.95,
  小计行: 0.9,
  列号行: 0.9,
  填表说明行: 0.9,
  单位或填写说明行: 0.85,
  说明行: 0.85,
  分组行: 0.8,
  其他表格: 0.7,
  说明或分组行: 0.6,
} as const satisfies Record<string, number>

export type SkipReason = keyof typeof SKIP_CONFIDENCE
