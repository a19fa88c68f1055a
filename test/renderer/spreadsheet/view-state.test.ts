import { describe, expect, it } from 'vitest'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { knownViews } from '../../../src/shared/views/known-views.ts'
import {
  moveColumn,
  NOT_NARROWED,
  parseViewState,
  placeColumn,
  sameView,
  stateOfGroups,
  type ViewState,
  writeViewState,
} from '../../../src/shared/views/view-state.ts'

const column = (key: string, more = {}) => ({
  key,
  width: 100,
  isHidden: false,
  isPinned: false,
  ...more,
})
const BASE: ViewState = {
  ...NOT_NARROWED,
  columns: PROJECTS.fields.map((field) =>
    column(field.key, { isPinned: ['code', 'enterprise'].includes(field.key) }),
  ),
  sort: [],
}
const keys = (state: { columns: { key: string }[] }) => state.columns.map((item) => item.key)

describe('a kept view', () => {
  it('comes back as it was', () => {
    const state: ViewState = {
      ...BASE,
      columns: BASE.columns.toReversed().map((item) => ({ ...item, width: 88 })),
      sort: [{ key: 'deadline', direction: 'desc' }],
      filters: {
        status: { values: ['在建', ''] },
        investment: { conditions: [{ test: 'between', operands: [1, 20] }], joined: 'and' },
      },
      place: { district: '丹阳市' },
      search: '云岭',
      marks: ['overdue'],
    }
    const back = parseViewState(writeViewState(state), BASE)
    expect(back).toEqual(state)
  })

  it('leaves out fields that the list no longer has, wherever it named them', () => {
    const text = JSON.stringify({
      columns: [column('gone'), column('name')],
      sort: [{ key: 'gone', direction: 'asc' }],
      filters: { gone: { values: [] }, name: { values: ['甲'] } },
      place: { gone: '甲' },
    })
    const state = parseViewState(text, BASE)
    expect(state).toMatchObject({ sort: [], filters: { name: { values: ['甲'] } }, place: {} })
    expect(state?.columns[0]?.key).toBe('name')
    expect(state?.columns).toHaveLength(BASE.columns.length)
  })

  it('takes fields that are new since then hidden at the end', () => {
    const state = parseViewState(JSON.stringify({ columns: [column('name')] }), BASE)
    expect(state?.columns.filter((item) => !item.isHidden)).toEqual([column('name')])
    expect(state?.columns.slice(1).some((item) => item.isPinned)).toBe(false)
  })

  it('leaves out filters of a kind that this program does not know, and keeps the rest', () => {
    const unknown = [{}, 1, { type: 'blank' }, { conditions: [], joined: 'and' }]
    for (const filter of unknown) {
      const text = JSON.stringify({ columns: [], filters: { name: filter, town: { values: [] } } })
      expect(parseViewState(text, BASE)?.filters).toEqual({ town: { values: [] } })
    }
  })

  it('names no column twice', () => {
    const text = JSON.stringify({ columns: [column('name'), column('name', { width: 50 })] })
    const names = keys(parseViewState(text, BASE) ?? BASE).filter((key) => key === 'name')
    expect(names).toEqual(['name'])
  })

  it('that is no view is refused: no JSON, another shape, absurd widths, unknown marks', () => {
    const refused = [
      '',
      'null',
      '[1]',
      '{"columns":1}',
      JSON.stringify({ columns: [column('name', { width: 1e9 })] }),
      JSON.stringify({ columns: [], marks: ['late'] }),
    ]
    for (const text of refused) expect(parseViewState(text, BASE)).toBeNull()
  })
})

describe('two views', () => {
  it('are the same whatever the order of marks and wherever pinned columns stand', () => {
    const pinnedLast = [...BASE.columns.slice(2), ...BASE.columns.slice(0, 2)]
    expect(sameView({ ...BASE, columns: pinnedLast }, BASE)).toBe(true)
    expect(
      sameView(
        { ...BASE, marks: ['missing', 'overdue'], search: ' 甲 ' },
        { ...BASE, marks: ['overdue', 'missing'], search: '甲' },
      ),
    ).toBe(true)
  })

  it('differ by a width, an order, a sort or a filter', () => {
    const [first = column('code'), ...rest] = BASE.columns
    const others: Partial<ViewState>[] = [
      { columns: [{ ...first, width: 101 }, ...rest] },
      { columns: [...BASE.columns].reverse() },
      { sort: [{ key: 'name', direction: 'asc' }] },
      { filters: { name: { values: ['甲'] } } },
      { place: { district: '丹阳市' } },
      { marks: ['overdue'] },
    ]
    for (const part of others) expect(sameView({ ...BASE, ...part }, BASE)).toBe(false)
  })
})

describe('moving a column', () => {
  const columns = [column('a', { isPinned: true }), column('b'), column('c'), column('d')]
  it('changes places with its neighbour', () => {
    expect(keys({ columns: moveColumn(columns, 'c', -1) })).toEqual(['a', 'c', 'b', 'd'])
    expect(keys({ columns: moveColumn(columns, 'c', 1) })).toEqual(['a', 'b', 'd', 'c'])
  })

  it('stops at the end and does not cross into the pinned columns', () => {
    expect(keys({ columns: moveColumn(columns, 'd', 1) })).toEqual(['a', 'b', 'c', 'd'])
    expect(keys({ columns: moveColumn(columns, 'b', -1) })).toEqual(['a', 'b', 'c', 'd'])
    expect(keys({ columns: moveColumn(columns, 'x', 1) })).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('putting a column beside another', () => {
  const columns = [column('a', { isPinned: true }), column('b'), column('c'), column('d')]
  const placed = (key: string, beside: string, side: 'before' | 'after') =>
    placeColumn(columns, key, { key: beside, side }).map(
      (item) => `${item.key}${item.isPinned ? '*' : ''}`,
    )
  it('takes it over any distance, before or after', () => {
    expect(placed('d', 'b', 'before')).toEqual(['a*', 'd', 'b', 'c'])
    expect(placed('b', 'd', 'after')).toEqual(['a*', 'c', 'd', 'b'])
  })

  it('pins it among pinned columns and sets it free among the others', () => {
    expect(placed('c', 'a', 'after')).toEqual(['a*', 'c*', 'b', 'd'])
    expect(placed('a', 'c', 'after')).toEqual(['b', 'c', 'a', 'd'])
  })

  it('that is itself or is not there changes nothing', () => {
    expect(placed('b', 'b', 'after')).toEqual(['a*', 'b', 'c', 'd'])
    expect(placed('x', 'b', 'after')).toEqual(['a*', 'b', 'c', 'd'])
  })
})

describe('the views of a list', () => {
  it('begin with those of its definition, then the saved ones of this list', () => {
    const state = writeViewState({ ...BASE, search: '云岭' })
    const saved = [
      { id: 'v1', cells: { name: '我的', list: 'project', state } },
      { id: 'v2', cells: { name: '别处', list: 'target', state } },
      { id: 'v3', cells: { name: '读不出', list: 'project', state: '{' } },
    ]
    const views = knownViews(PROJECTS, BASE, saved)
    expect(views.map((view) => view.name)).toEqual([
      '全部字段',
      '进度',
      '资金与减排',
      '我的',
      '读不出',
    ])
    expect(views[3]?.state.search).toBe('云岭')
    expect(views[4]?.state).toEqual(BASE)
  })

  it('show what identifies a row, its status, and the fields of their groups', () => {
    const shown = stateOfGroups(PROJECTS, BASE, ['funds']).columns.filter((item) => !item.isHidden)
    expect(keys({ columns: shown })).toEqual([
      ...['code', 'enterprise', 'name', 'district', 'category', 'status'],
      ...['investment', 'invested', 'centralFund', 'provinceFund', 'cityFund'],
    ])
  })
})
