/** What is offered where a cell is filled in, and what Enter would write then. */
import { describe, expect, it } from 'vitest'
import { choiceList } from '../../../src/renderer/spreadsheet/model/choice-list.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { MILESTONES } from '../../../src/shared/lists/milestones.ts'
import { offerOf } from '../../../src/shared/lists/offered-words.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { PLAN } from '../../support/plan.ts'

const VOCABULARY = vocabularyOf(PLAN)
const [FIRST = ''] = VOCABULARY.tags.names
const rowIn = (district: string): Row => ({ id: district, cells: { district, tags: ['自查名单'] } })

/** The words offered, and the text that the marked one would write. */
function offered(key: string, typed: string | null, current = '', districts = ['京口区']) {
  const rows = districts.map(rowIn)
  const offer = offerOf(fieldOf(PROJECTS, key), VOCABULARY, { filled: rows, rows })
  if (offer === null) return null
  const { options, marked } = choiceList(offer, typed, current)
  return { words: options.map(({ word }) => word), meant: options[marked]?.value ?? null }
}

describe('towns', () => {
  it('are those of the district of the row', () => {
    expect(offered('town', null)?.words).toEqual(VOCABULARY.towns.get('京口区'))
    expect(offered('town', 'xs')).toEqual({ words: ['象山街道', 'xs'], meant: '象山街道' })
  })

  it('are those of all districts of several rows, and of the city where no district is known', () => {
    const both = offered('town', null, '', ['京口区', '丹徒区'])?.words
    expect(both).toEqual(['京口区', '丹徒区'].flatMap((name) => VOCABULARY.towns.get(name) ?? []))
    expect(offered('town', null, '', [''])?.words).toContain('云阳街道')
  })

  it('leave what is written in Chinese as it stands', () => {
    expect(offered('town', '象山')).toEqual({ words: ['象山街道', '象山'], meant: '象山' })
    expect(offered('town', '某园区')).toEqual({ words: ['某园区'], meant: '某园区' })
  })
})

describe('named lists', () => {
  it('are those of the plan, then others that projects bear', () => {
    expect(offered('tags', null)?.words).toEqual([...VOCABULARY.tags.names, '自查名单'])
  })

  it('come behind what the cell holds, each once', () => {
    const list = offered('tags', null, FIRST)
    expect(list?.words).not.toContain(FIRST)
    expect(list?.meant).toBeNull()
    expect(offered('tags', `${FIRST}、zc`)).toEqual({
      words: ['自查名单', `${FIRST}、zc`],
      meant: `${FIRST}、自查名单`,
    })
  })
})

it('departments are found by pinyin and alias, the last of several', () => {
  expect(offered('leadDept', '市工信局')?.meant).toBe('市工业和信息化局')
  expect(offered('supportDept', '市公安局、sw')?.meant).toBe('市公安局、市商务局')
})

it('a name that holds a parting sign is found by all of its letters', () => {
  const name = PLAN.categories.map((category) => category.name).find((word) => word.includes('、'))
  if (name === undefined) throw new Error('the plan has a category with a sign in its name')
  const offer = offerOf(fieldOf(MILESTONES, 'categories'), VOCABULARY, { filled: [], rows: [] })
  if (offer === null) throw new Error('categories are offered')
  const first = `VOCs治理项目、${name.slice(0, -2)}`
  const { options, marked } = choiceList(offer, first, '')
  expect(options[marked]?.value).toBe(`VOCs治理项目、${name}`)
  // Nothing is meant yet behind a parting sign.
  expect(choiceList(offer, 'VOCs治理项目、', '').marked).toBe(-1)
})

it('a field of free text offers nothing', () => {
  expect(offered('contact', null)).toBeNull()
})
