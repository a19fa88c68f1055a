import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { type RowSearch, rowSearch, wantsPinyin } from '../../../src/shared/search/quick-search.ts'

const row = (id: string, cells: Record<string, string | string[] | number>) => ({ id, cells })

const ROWS = [
  row('a', { enterprise: '丹阳云岭化工有限公司', name: '2号线VOCs治理', district: '丹阳市' }),
  row('b', { enterprise: '句容青禾水泥有限公司', name: '脱硝改造', tags: ['省级', '首批'] }),
  row('c', { measures: `${'拆除旧设施，新建沸石转轮。'.repeat(4)}LDAR 检测`, investment: 120 }),
  row('d', {}),
]

function prepare(search: RowSearch, rows: readonly Row[], onTexts = () => {}): void {
  search.prepare(rows, onTexts, (items, act) => {
    items.forEach(act)
  })
}

const found = (typed: string, search = rowSearch(PROJECTS)) =>
  ROWS.filter(search.testFor(typed)).map(({ id }) => id)

describe('quick search', () => {
  it('finds text, initials and full pinyin, in any case and width', () => {
    expect(found('云岭')).toEqual(['a'])
    expect(found('dyyl')).toEqual(['a'])
    expect(found('qinghe')).toEqual(['b'])
    expect(found('ＶＯＣＳ治理')).toEqual(['a'])
    expect(found('2hx')).toEqual(['a'])
    expect(found('首批')).toEqual(['b'])
  })

  it('wants every word, each anywhere in the row', () => {
    expect(found('丹阳 治理')).toEqual(['a'])
    expect(found('tuoxiao 句容')).toEqual(['b'])
    expect(found('丹阳 脱硝')).toEqual([])
  })

  it('finds Latin letters inside long texts, and no pinyin of these', () => {
    expect(found('ldar')).toEqual(['c'])
    expect(found('zhuanlun')).toEqual([])
    expect(found('转轮')).toEqual(['c'])
  })

  it('joins nothing over the edge of two fields', () => {
    expect(found('公司2号')).toEqual([])
    expect(found('gs2h')).toEqual([])
  })

  it('finds the same where a row stands elsewhere than it was prepared, or was never prepared', () => {
    const search = rowSearch(PROJECTS)
    prepare(search, ROWS.slice(0, 2).toReversed())
    expect(found('云岭', search)).toEqual(['a'])
    expect(found('ldar', search)).toEqual(['c'])
  })

  it('finds an edited row by what it says now, the others as before', () => {
    const search = rowSearch(PROJECTS)
    const edited = ROWS.with(1, row('b', { enterprise: '句容云岭水泥有限公司' }))
    for (const rows of [ROWS, edited]) prepare(search, rows)
    const ids = (typed: string) => edited.filter(search.testFor(typed)).map(({ id }) => id)
    expect(ids('云岭')).toEqual(['a', 'b'])
    expect(ids('首批')).toEqual([])
    expect(ids('ldar')).toEqual(['c'])
  })

  it('has the texts of all rows ready before it begins with their pinyin', () => {
    const search = rowSearch(PROJECTS)
    const heard: string[] = []
    search.prepare(
      ROWS,
      () => heard.push('texts'),
      (items, act) => {
        items.forEach((row, place) => {
          act(row, place)
          heard.push(row.id)
        })
      },
    )
    const ids = ROWS.map(({ id }) => id)
    expect(heard).toEqual([...ids.slice(0, -1), 'texts', ...ids.slice(-1), ...ids])
  })

  it('wants pinyin for Latin words alone', () => {
    expect(['dy', '丹阳 dy', 'VOCs治理 2h'].map(wantsPinyin)).toEqual([true, true, true])
    expect(['', '丹阳', 'VOCs治理 丹阳'].map(wantsPinyin)).toEqual([false, false, false])
  })

  it('does not look into numbers', () => {
    expect(found('120')).toEqual([])
  })

  it('whatever is typed after whatever, finds what a fresh search finds (seed 3)', () => {
    const typed = fc.array(
      fc.constantFrom(
        '云',
        '云岭',
        '云岭 丹',
        '丹',
        'dy',
        'd',
        'v',
        'vocs 丹',
        '治理',
        'ldar',
        'l',
        '水泥',
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(typed, (texts) => {
        const search = rowSearch(PROJECTS)
        for (const text of texts) expect(found(text, search)).toEqual(found(text))
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
