import { describe, expect, it } from 'vitest'
import { seriesOf } from '../../../src/renderer/spreadsheet/model/series.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'

const cases: [what: string, seeds: CellValue[], next: CellValue[]][] = [
  ['one number as it is', [5], [5, 5, 5]],
  ['two numbers by their step', [1, 3], [5, 7, 9]],
  ['decimals without binary dust', [0.1, 0.2], [0.3, 0.4, 0.5]],
  ['falling numbers', [10, 8], [6, 4, 2]],
  ['numbers without a step by repeating them', [1, 2, 4], [1, 2, 4]],
  ['one day by the next day', ['2023-02-27'], ['2023-02-28', '2023-03-01', '2023-03-02']],
  ['two days by their distance', ['2023-01-01', '2023-01-08'], ['2023-01-15', '2023-01-22']],
  ['months over the end of the year', ['2023-11'], ['2023-12', '2024-01', '2024-02']],
  [
    'months in words by their step',
    ['2023年6月底前', '2023年9月底前'],
    ['2023年12月底前', '2024年3月底前'],
  ],
  ['months without a year round the year', ['11月底前'], ['12月底前', '1月底前', '2月底前']],
  ['months of a quarter by their step', ['6月底前', '9月底前'], ['12月底前', '3月底前']],
  ['months round the year', ['10月', '12月'], ['2月', '4月']],
  ['months falling', ['2月', '1月'], ['12月', '11月']],
  ['months with words before', ['力争2023年11月底前'], ['力争2023年12月底前', '力争2024年1月底前']],
  ['months that are the same by repeating them', ['6月底前', '6月底前'], ['6月底前', '6月底前']],
  [
    'a written day over the end of its month',
    ['2023年6月30日前'],
    ['2023年7月1日前', '2023年7月2日前'],
  ],
  ['a written day without a year', ['3月31日'], ['4月1日', '4月2日']],
  ['the last day of the year', ['力争2023年12月31日'], ['力争2024年1月1日']],
  ['written days by their step', ['6月15日前', '6月25日前'], ['7月5日前', '7月15日前']],
  ['a number that is no month', ['第13月'], ['第14月', '第15月']],
  ['第N批', ['第1批'], ['第2批', '第3批']],
  ['第N批 in Chinese digits', ['第九批'], ['第十批', '第十一批', '第十二批']],
  ['第N批 by the step of two', ['第1批', '第3批'], ['第5批', '第7批']],
  ['编号 with leading zeros', ['2023-DY-A-009'], ['2023-DY-A-010', '2023-DY-A-011']],
  ['a number with words behind', ['3号线'], ['4号线', '5号线']],
  ['a phone number or year as text as it is', ['13800000000'], ['13800000000']],
  ['words by repeating them', ['在建', '调试'], ['在建', '调试', '在建']],
  ['an empty cell as it is', [null], [null, null]],
  ['a mix by repeating it', [1, '在建'], [1, '在建']],
]

describe('the fill handle goes on with', () => {
  it.each(cases)('%s', (_what, seeds, next) => {
    const series = seriesOf(seeds)
    expect(next.map((_value, index) => series(index + 1))).toEqual(next)
  })

  it('a series backwards when it is dragged up', () => {
    expect([0, -1, -2].map(seriesOf([3, 5]))).toEqual([5, 3, 1])
  })
})
