/** Points of a value under the rule of its item, with the sum written out in words. */
import { amountText } from '../overview/number-text.ts'
import { exact } from '../targets/verdict.ts'
import { bandOf } from './bands.ts'
import type { SchemeItem } from './scheme.ts'

export interface Points {
  score: number
  /** How it came about: （60−50）÷（100−50）×10＝2. */
  workings: string
}

type Rule = Pick<
  SchemeItem,
  'weight' | 'rule' | 'better' | 'from' | 'to' | 'bands' | 'per' | 'least' | 'unit'
>

/** @param all values of every place that has one, this one among them */
export function pointsOf(item: Rule, value: number, all: readonly number[]): Points {
  switch (item.rule) {
    case 'linear':
      return linear(item, value)
    case 'bands':
      return banded(item, value)
    case 'rank':
      return ranked(item, value, all)
    case 'deduction':
      return deducted(item, value)
  }
}

/** Between the value that earns nothing and the one that earns all, whichever is greater. */
function linear({ weight, from, to }: Rule, value: number): Points {
  const [zero, full] = [from ?? 0, to ?? 0]
  const share = (value - zero) / (full - zero)
  if (share >= 1) return { score: weight, workings: `达到满分值 ${text(full)}，得满分` }
  if (share <= 0)
    return {
      score: 0,
      workings: `${full > zero ? '没有超过' : '没有低于'}起点值 ${text(zero)}，得 0 分`,
    }
  const score = rounded(share * weight)
  const sum = `（${text(value)}−${text(zero)}）÷（${text(full)}−${text(zero)}）×${text(weight)}`
  return { score, workings: `${sum}＝${text(score)}` }
}

function banded({ bands }: Rule, value: number): Points {
  const band = bandOf(bands, value)
  if (band === null) return { score: 0, workings: '没有符合的档，得 0 分' }
  return { score: band.points, workings: `符合“${band.text}”，得 ${text(band.points)} 分` }
}

/** Equal values share the place of the first of them; the last place has the fewest points. */
function ranked({ weight, least, better }: Rule, value: number, all: readonly number[]): Points {
  const isAhead = (other: number) => (better === 'higher' ? other > value : other < value)
  const place = 1 + all.filter(isAhead).length
  const of = all.length
  const where = `第 ${place} 名（共 ${of} 个）`
  if (place === 1) return { score: weight, workings: `${where}，得满分` }
  const score = rounded(weight - ((weight - least) * (place - 1)) / (of - 1))
  const sum = `${text(weight)}−（${text(weight)}−${text(least)}）×${place - 1}÷${of - 1}`
  return { score, workings: `${where}：${sum}＝${text(score)}` }
}

function deducted({ weight, from, per, better }: Rule, value: number): Points {
  const start = from ?? 0
  const units = Math.max(0, exact(better === 'lower' ? value - start : start - value))
  if (units === 0) return { score: weight, workings: '没有要扣的，得满分' }
  const score = Math.max(0, rounded(weight - per * units))
  const sum = `${text(weight)}−${text(per)}×${text(units)}`
  return { score, workings: `${sum}＝${text(score)}${score === 0 ? '（扣到 0 为止）' : ''}` }
}

/** Two decimals, as scores are written. */
export function rounded(score: number): number {
  return Math.round(exact(score * 100)) / 100
}

const text = amountText
