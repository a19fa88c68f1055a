/** What an item measures and how it is scored, as sentences of a 办法. */
import { MEASURE_WORDS } from '../lists/assessment/words.ts'
import { keptFields } from '../lists/definition.ts'
import type { Condition } from '../lists/special/conditions.ts'
import { isSpecialList } from '../lists/special/from-rows.ts'
import { choosesPeriods } from '../lists/special/things.ts'
import { amountText } from '../overview/number-text.ts'
import type { Cause } from './compare.ts'
import type { SchemeItem } from './scheme.ts'

/** Where the value comes from. */
export function valueText(item: SchemeItem): string {
  const { measure, list, field, indicator, milestone, days, scope, done } = item
  const of = list?.title ?? ''
  const where = conditionText(item, scope)
  switch (measure) {
    case 'count':
      return `${of}${where}${conditionText(item, done)}的数量${latestText(item)}`
    case 'sum':
      return `${of}${where}${conditionText(item, done)}的${field?.label ?? ''}合计${latestText(item)}`
    case 'share':
      return `${of}${where}${done.length === 0 ? '完成' : `达到${conditionText(item, done)}`}的比例${latestText(item)}`
    case 'attainment':
      return `${indicator?.name ?? ''}的目标完成率（最近一个月的累计值与目标相比）`
    case 'shortfall':
      return `${indicator?.name ?? ''}与目标的差距（已达标为 0）`
    case 'milestone':
      return `节点目标“${milestone?.name ?? ''}”涉及项目按期完成的比例`
    case 'timeliness':
      return `${list === null ? '各类填报表' : of}下发后 ${days} 天内报回的比例（按月、按季度的，下发时当期未完的从期末算起）`
    case 'typed':
      return MEASURE_WORDS.typed
  }
}

/** Of a list by months or quarters, which rows are counted. */
function latestText({ list, scope }: SchemeItem): string {
  if (list === null || !isSpecialList(list) || list.special.period === 'once') return ''
  return `（每个${list.rowName}按${choosesPeriods(scope) ? '其中' : ''}最近一期的行计）`
}

function conditionText({ list }: SchemeItem, conditions: readonly Condition[]): string {
  if (conditions.length === 0) return ''
  const said = conditions.map(({ field, words, min, max }) => {
    const label = labelOf(list, field)
    if (min !== null) return `${label}≥${boundText(min)}`
    if (max !== null) return `${label}≤${boundText(max)}`
    return words === '' ? `已填${label}` : `${label}：${words}`
  })
  return `（${said.join('；')}）`
}

function labelOf(list: SchemeItem['list'], field: string): string {
  const fields = list === null ? [] : keptFields(list)
  return fields.find(({ key }) => key === field)?.label ?? field
}

function boundText(bound: number | string): string {
  return typeof bound === 'number' ? amountText(bound) : bound
}

/** How points follow from it. */
export function ruleText({
  rule,
  weight,
  from,
  to,
  bands,
  per,
  least,
  unit,
  better,
}: SchemeItem): string {
  const value = (number: number | null) => `${amountText(number ?? 0)}${unit}`
  switch (rule) {
    case 'linear':
      return `${value(from)}得 0 分，${value(to)}得满分，其间按比例`
    case 'bands':
      return bands.map((band) => band.text).join('；')
    case 'rank':
      return `${better === 'higher' ? '高' : '低'}者在前，第一名得 ${amountText(weight)} 分，末名得 ${amountText(least)} 分，其间按名次等差`
    case 'deduction': {
      const start =
        from === null || from === 0
          ? ''
          : better === 'lower'
            ? `超过${value(from)}的，`
            : `低于${value(from)}的，`
      return `${start}每${unit === '' ? '1 个单位' : `1${unit}`}扣 ${amountText(per)} 分，扣完为止`
    }
  }
}

export const CAUSE_WORDS: Record<Cause, string> = {
  value: '数值变化',
  rule: '办法改变',
  rank: '名次随别处变化',
  added: '新增的考核项',
  removed: '已删去的考核项',
}

/** null: the item is left out for the place. */
export function pointText(score: number | null): string {
  return score === null ? '不计' : amountText(score)
}
