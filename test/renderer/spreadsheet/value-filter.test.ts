import { describe, expect, it } from 'vitest'
import {
  chosenValues,
  isApplicable,
  toggled,
  valueDraftOf,
  withSearch,
} from '../../../src/renderer/spreadsheet/filters/value-draft.ts'
import {
  listValues,
  modelOf,
  searchValues,
} from '../../../src/renderer/spreadsheet/filters/value-list.ts'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { passesValues } from '../../../src/shared/views/cell-values.ts'

const district = fieldOf(PROJECTS, 'district')
const tags = fieldOf(PROJECTS, 'tags')
const byCode = (a: string, b: string) => (a < b ? -1 : 1)
const listed = listValues(district, ['丹阳市', '句容市', null, '丹阳市'], [], byCode)

describe('a value list', () => {
  it('counts each value and puts empty cells last', () => {
    expect(listed).toEqual([
      { value: '丹阳市', count: 2 },
      { value: '句容市', count: 1 },
      { value: '', count: 1 },
    ])
  })

  it('keeps values of the filter in force that no row shows at present', () => {
    const list = listValues(district, ['丹阳市'], ['扬中市'], byCode)
    expect(list).toContainEqual({ value: '扬中市', count: 0 })
  })

  it('lists every word of a cell of words by itself', () => {
    const list = listValues(tags, [['省级', '市级'], ['市级'], []], [], byCode)
    expect(list.find(({ value }) => value === '市级')?.count).toBe(2)
    expect(list.at(-1)).toEqual({ value: '', count: 1 })
    expect(passesValues(tags, ['省级'])(['市级', '省级'])).toBe(true)
    expect(passesValues(tags, [''])(['市级'])).toBe(false)
  })

  it('is searched by text, initials and full pinyin', () => {
    const found = (typed: string) => searchValues(listed, typed).map(({ value }) => value)
    expect(found('阳')).toEqual(['丹阳市'])
    expect(found('dy')).toEqual(['丹阳市'])
    expect(found('jurong')).toEqual(['句容市'])
    expect(found('空白')).toEqual([''])
  })

  it('makes plain JSON of what is checked, and no filter of everything', () => {
    expect(modelOf(listed, new Set(['丹阳市', '']))).toEqual({ values: ['丹阳市', ''] })
    expect(modelOf(listed, new Set(['丹阳市', '句容市', '']))).toBeNull()
  })

  it('checks what a search finds, and gives the old checks back when it is emptied', () => {
    const draft = valueDraftOf(listed, { values: ['句容市'] })
    const searched = withSearch(draft, 'dy')
    expect([...searched.checked]).toEqual(['丹阳市'])
    const emptied = withSearch(searched, '')
    expect([...emptied.checked]).toEqual(['句容市'])
    expect(emptied.isTouched).toBe(false)
    expect([...toggled(emptied, ['丹阳市'], true).checked].sort()).toEqual(['丹阳市', '句容市'])
  })

  it('takes what is found in place of the old choice, or joins it where asked', () => {
    const searched = withSearch(valueDraftOf(listed, { values: ['句容市'] }), 'dy')
    expect([...chosenValues(searched)]).toEqual(['丹阳市'])
    expect([...chosenValues({ ...searched, adds: true })]).toEqual(['句容市', '丹阳市'])
  })

  it('is not applied while nothing is checked', () => {
    const draft = valueDraftOf(listed, null)
    const every = listed.map(({ value }) => value)
    expect(isApplicable(draft)).toBe(true)
    expect(isApplicable(toggled(draft, every, false))).toBe(false)
    expect(isApplicable(withSearch(draft, '没有这个'))).toBe(false)
  })
})
