import { describe, expect, it } from 'vitest'
import {
  cellBeside,
  cellTest,
  type FindQuery,
  findCells,
  placeOf,
  scopeRanges,
} from '../../../src/renderer/spreadsheet/model/find.ts'
import { replacedText, replaceWishes } from '../../../src/renderer/spreadsheet/model/replace.ts'
import { selectRange } from '../../../src/renderer/spreadsheet/model/selection.ts'
import { foldText } from '../../../src/shared/values/text.ts'

const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeCell: false,
  pinyin: false,
  ...more,
})
const holds = (text: string, asked: FindQuery) =>
  cellTest(asked)?.({ folded: foldText(text), shown: () => text })

describe('a search', () => {
  it('asks for nothing while nothing is typed', () => {
    expect(cellTest(query(''))).toBeNull()
  })

  it('takes full and half width, case, brackets and stray spaces as the same', () => {
    expect(holds('ＶＯＣｓ 治理（一期）', query('vocs治理(一期)'))).toBe(true)
    expect(holds('丹 阳 市', query('丹阳'))).toBe(true)
  })

  it('tells case apart when asked to', () => {
    expect(holds('VOCs治理', query('VOCs', { matchCase: true }))).toBe(true)
    expect(holds('VOCS治理', query('VOCs', { matchCase: true }))).toBe(false)
  })

  it('looks for spaces where spaces are typed', () => {
    expect(holds('锅炉 改造', query('锅炉 '))).toBe(true)
    expect(holds('锅炉改造', query('锅炉 '))).toBe(false)
    expect(holds('锅炉改造', query(' '))).toBe(false)
  })

  it('takes only whole cells when asked to', () => {
    expect(holds('在建', query('在建', { wholeCell: true }))).toBe(true)
    expect(holds('在建工程', query('在建', { wholeCell: true }))).toBe(false)
  })

  it('finds Chinese by initials and by full pinyin, but not in long texts or by one letter', () => {
    expect(holds('丹阳市', query('dy', { pinyin: true }))).toBe(true)
    expect(holds('丹阳市', query('danyang', { pinyin: true }))).toBe(true)
    expect(holds('丹阳市', query('d', { pinyin: true }))).toBe(false)
    expect(holds(`丹阳市${'建设'.repeat(20)}`, query('dy', { pinyin: true }))).toBe(false)
    expect(holds('丹阳市', query('dy'))).toBe(false)
  })
})

describe('cells that were found', () => {
  const view = { rows: ['a', 'b', 'c'], columns: ['x', 'y', 'z'] }
  const selection = selectRange(
    selectRange(
      { ranges: [], active: { row: 0, column: 0 }, head: { row: 0, column: 0 } },
      { row: 1, column: 2 },
      { row: 2, column: 2 },
    ),
    { row: 1, column: 0 },
    { row: 1, column: 1 },
    true,
  )
  const cellsIn = (scope: 'all' | 'column' | 'selection') =>
    [...findCells(scopeRanges(view, selection, scope), () => true)].flat()

  it('come in reading order, whatever the order of the selected ranges', () => {
    expect(cellsIn('selection').map(({ row, column }) => [row, column])).toEqual([
      ...[
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [2, 2],
    ])
    expect(cellsIn('all')).toHaveLength(9)
    expect(cellsIn('column').every(({ column }) => column === 0)).toBe(true)
  })

  it('are gone through from a place on, forwards and backwards', () => {
    const cells = [
      { row: 0, column: 2 },
      { row: 4, column: 1 },
      { row: 4, column: 3 },
    ]
    expect(cellBeside(cells, { row: 0, column: 2 }, 1)).toEqual({ row: 4, column: 1 })
    expect(cellBeside(cells, { row: 4, column: 2 }, 1)).toEqual({ row: 4, column: 3 })
    expect(cellBeside(cells, { row: 4, column: 2 }, -1)).toEqual({ row: 4, column: 1 })
    expect(cellBeside(cells, { row: 4, column: 3 }, 1)).toBeUndefined()
    expect(cellBeside(cells, { row: 0, column: 0 }, -1)).toBeUndefined()
    expect(placeOf(cells, { row: 4, column: 3 })).toBe(2)
    expect(placeOf(cells, { row: 4, column: 2 })).toBe(-1)
  })
})

describe('replacing', () => {
  it('replaces every occurrence and leaves the rest as it was written', () => {
    expect(replacedText('ＶＯＣｓ治理、vocs 监测', query('VOCs'), 'NOx')).toBe('NOx治理、NOx 监测')
    expect(replacedText('低 氮 燃烧', query('低氮'), '超低氮')).toBe('超低氮 燃烧')
  })

  it('takes the replacement as plain text', () => {
    expect(replacedText('a.b', query('.'), '$&')).toBe('a$&b')
  })

  it('removes spaces that are looked for, and only them', () => {
    expect(replacedText('锅炉 改造 ', query(' '), '')).toBe('锅炉改造')
  })

  it('wishes for nothing in a cell that holds no occurrence as it is written', () => {
    const cells = [
      { row: 0, column: 0 },
      { row: 1, column: 0 },
    ]
    const texts = ['在建', '调试']
    const wishes = replaceWishes(cells, ({ row }) => texts[row] ?? '', query('在建'), '停工')
    expect(wishes).toEqual([{ row: 0, column: 0, value: '停工' }])
    expect(replacedText('在建中', query('在建', { wholeCell: true }), '停工')).toBeNull()
  })
})
