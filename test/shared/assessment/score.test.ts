import { describe, expect, it } from 'vitest'
import { readBands } from '../../../src/shared/assessment/bands.ts'
import { pointsOf } from '../../../src/shared/assessment/score.ts'

type Rule = Parameters<typeof pointsOf>[0]

const RULE: Rule = {
  weight: 10,
  rule: 'linear',
  better: 'higher',
  from: null,
  to: null,
  bands: [],
  per: 0,
  least: 0,
  unit: '',
}

const score = (rule: Partial<Rule>, value: number, all: number[] = [value]) =>
  pointsOf({ ...RULE, ...rule }, value, all).score

function bands(text: string, weight = 10) {
  const read = readBands(text, weight)
  if (!read.ok) throw new Error(read.message)
  return read.bands
}

function fault(text: string, weight = 10): string {
  const read = readBands(text, weight)
  return read.ok ? '' : read.message
}

describe('points by a line', () => {
  const rising = { rule: 'linear', from: 50, to: 100 } as const
  it.each([
    [49, 0],
    [50, 0],
    [75, 5],
    [99.99, 10],
    [100, 10],
    [140, 10],
  ])('rise from the first value to the second: %d earns %d', (value, points) => {
    expect(score(rising, value)).toBe(points)
  })

  it.each([
    [40, 0],
    [30, 5],
    [20, 10],
    [0, 10],
  ])('fall where the first value is the greater: %d earns %d', (value, points) => {
    expect(score({ rule: 'linear', from: 40, to: 20 }, value)).toBe(points)
  })

  it('say on which side of the first value nothing is earned', () => {
    const workings = (rule: Partial<Rule>, value: number) =>
      pointsOf({ ...RULE, ...rule }, value, [value]).workings
    expect(workings(rising, 49)).toContain('没有超过起点值 50')
    expect(workings({ rule: 'linear', from: 40, to: 20 }, 45)).toContain('没有低于起点值 40')
  })

  it('are written to two decimals, halves up', () => {
    expect(score({ rule: 'linear', from: 0, to: 3, weight: 1 }, 2)).toBe(0.67)
    expect(score({ rule: 'linear', from: 0, to: 200, weight: 1 }, 1)).toBe(0.01)
  })
})

describe('points by bands', () => {
  const text = '≥90→10；>80→8；≥80->6;=70：5\n <60 => 0；其余→2'
  it.each([
    [90, 10],
    [89.9, 8],
    [80, 6],
    [70, 5],
    [59.9, 0],
    [65, 2],
  ])('go by the first band that holds: %d earns %d', (value, points) => {
    expect(score({ rule: 'bands', bands: bands(text) }, value)).toBe(points)
  })

  it('are none where no band holds', () => {
    expect(score({ rule: 'bands', bands: bands('≥90→10') }, 89)).toBe(0)
  })

  it('may be written in full width, with per cent signs and 分', () => {
    expect(bands('＞＝９０％→１０分')).toEqual([
      { text: '＞＝９０％→１０分', limit: { is: '≥', value: 90 }, points: 10 },
    ])
  })

  it.each([
    ['', '没有写分档'],
    ['≥90→10；九十以上→8', '第 2 档“九十以上→8”读不懂'],
    ['≥90→12', '第 1 档“≥90→12”的 12 分超过满分 10'],
    ['其余→0；≥90→10', '第 2 档“≥90→10”写在“其余”之后'],
    ['≥90', '第 1 档“≥90”读不懂'],
  ])('are refused with their place: %s', (written, message) => {
    expect(fault(written)).toContain(message)
  })
})

describe('points by place', () => {
  const all = [90, 80, 80, 60]
  it.each([
    [90, 10],
    [80, 8],
    [60, 4],
  ])('go down by equal steps, equal values share the better one: %d earns %d', (value, points) => {
    expect(score({ rule: 'rank', least: 4 }, value, all)).toBe(points)
  })

  it('turn round where less is better', () => {
    expect(score({ rule: 'rank', better: 'lower' }, 60, all)).toBe(10)
    expect(score({ rule: 'rank', better: 'lower' }, 90, all)).toBe(0)
  })

  it('are all of them for the only place, and for all that are equal', () => {
    expect(score({ rule: 'rank' }, 5, [5])).toBe(10)
    expect(score({ rule: 'rank' }, 5, [5, 5, 5])).toBe(10)
  })
})

describe('points that are taken away', () => {
  it.each([
    [0, 10],
    [1, 9.5],
    [20, 0],
    [21, 0],
  ])('go down to nothing and no further: %d leaves %d', (value, points) => {
    expect(score({ rule: 'deduction', better: 'lower', per: 0.5 }, value)).toBe(points)
  })

  it('begin behind what is allowed, above or below', () => {
    expect(score({ rule: 'deduction', better: 'lower', from: 3, per: 2 }, 3)).toBe(10)
    expect(score({ rule: 'deduction', better: 'lower', from: 3, per: 2 }, 4)).toBe(8)
    expect(score({ rule: 'deduction', better: 'higher', from: 90, per: 2 }, 88)).toBe(6)
    expect(score({ rule: 'deduction', better: 'higher', from: 90, per: 2 }, 95)).toBe(10)
  })
})
