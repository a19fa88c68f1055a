/** Verdicts and outlooks in words: a sign and a word always, so that colour is never alone. */
import type { Indicator } from '../plan/definition.ts'
import { accrualOf } from './accrual.ts'
import type { Assessment } from './assess.ts'
import type { Outlook } from './outlook.ts'
import type { Verdict } from './verdict.ts'

/** good: as ordered. bad: not. soft: nothing to be alarmed at, or nothing known. */
export type Tone = 'good' | 'bad' | 'soft'

export interface Said {
  sign: '✓' | '✗' | '○' | ''
  text: string
  tone: Tone
}

const nothing: Said = { sign: '', text: '', tone: 'soft' }

/** Whether the value meets the target, and the distance to it. */
export function sayVerdict({ indicator, verdict, target, value, outlook }: Assessment): Said {
  switch (verdict.state) {
    case 'open':
      return { ...nothing, text: verdict.why === 'noTarget' ? '没有目标' : '未填' }
    case 'partial':
      return { ...nothing, sign: '○', text: `不完整，缺 ${verdict.missing.length} 个` }
    case 'met':
    case 'unmet':
      return accrualOf(indicator) === 'total' && indicator.better === 'higher'
        ? sayDone(indicator, verdict, shareOf(target, value), outlook)
        : sayLevel(indicator, verdict)
  }
}

type Judged = Verdict & { state: 'met' | 'unmet' }

/** A level to be kept below or above. */
function sayLevel(indicator: Indicator, { state, distance }: Judged): Said {
  const isBelow = (indicator.better === 'lower') === (state === 'met')
  const far = distance === 0 ? '持平' : `${isBelow ? '低' : '高'} ${amount(indicator, distance)}`
  return state === 'met'
    ? { sign: '✓', text: `达标 ${far}`, tone: 'good' }
    : { sign: '✗', text: `未达标 ${far}`, tone: 'bad' }
}

/** Work to be done by the end of the year; not yet done is bad only when the year is over. */
function sayDone(
  indicator: Indicator,
  { state, distance }: Judged,
  share: string,
  outlook: Outlook,
): Said {
  if (state === 'met')
    return {
      sign: '✓',
      text: distance === 0 ? '完成' : `完成 超 ${amount(indicator, distance)}`,
      tone: 'good',
    }
  const isOver = outlook.kind === 'final'
  return {
    sign: isOver ? '✗' : '○',
    text: `未完成 差 ${amount(indicator, distance)}${share}`,
    tone: isOver ? 'bad' : 'soft',
  }
}

/** （25%）; nothing where the target is zero. */
function shareOf(target: number | null, value: number | null): string {
  if (target === null || value === null || target <= 0) return ''
  return `（${Math.floor((value / target) * 100)}%）`
}

/** What it means for the end of the year. */
export function sayOutlook({ indicator, outlook }: Assessment): Said {
  const sign = indicator.better === 'lower' ? '≤' : '≥'
  switch (outlook.kind) {
    case 'open':
      return nothing
    case 'final':
      return { ...nothing, text: '全年值' }
    case 'needed':
      return { ...nothing, text: `其余月份均值须 ${sign} ${outlook.average}` }
    case 'projected':
      return outlook.isMet
        ? { sign: '✓', text: `推算 ${amount(indicator, outlook.value)}`, tone: 'good' }
        : { sign: '✗', text: `推算 ${amount(indicator, outlook.value)}`, tone: 'bad' }
    case 'safe':
      return { sign: '✓', text: '已可确定', tone: 'good' }
    case 'lost':
      return { sign: '✗', text: '已不可能达标', tone: 'bad' }
  }
}

/** At least the decimals of the indicator, more where the number has more. */
function amount({ decimals }: Indicator, value: number): string {
  const kept = String(value).split('.')[1]?.length ?? 0
  return value.toFixed(Math.max(decimals, kept))
}

/** How the outlooks of a table are worked out, one sentence for each way that it needs. */
export function sayMethods(indicators: readonly Indicator[]): string {
  const ways = new Set(indicators.map(accrualOf))
  return [
    ways.has('average') ? '均值和比率不外推，给出其余月份按天数加权须达到的均值' : '',
    ways.has('total') ? '累计量按已过天数线性推算到12月31日' : '',
    '与目标比较时按填写值，不修约',
  ]
    .filter((sentence) => sentence !== '')
    .join('；')
}
