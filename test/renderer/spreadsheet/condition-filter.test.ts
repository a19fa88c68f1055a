import { describe, expect, it } from 'vitest'
import {
  type ConditionDraft,
  conditionDraftOf,
  isAsking,
  readDraft,
} from '../../../src/renderer/spreadsheet/filters/condition-draft.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import type { PlanWords, Vocabulary } from '../../../src/shared/plan/vocabulary.ts'
import { passesOf } from '../../../src/shared/views/conditions.ts'
import {
  type Condition,
  readFilterModel,
  type Test,
} from '../../../src/shared/views/filter-model.ts'

const NO_WORDS: PlanWords = { names: [], spellings: [], find: () => null, longest: 0 }
const vocabulary: Vocabulary = {
  year: 2023,
  towns: new Map(),
  tags: NO_WORDS,
  words: {
    district: NO_WORDS,
    category: NO_WORDS,
    status: NO_WORDS,
    kind: NO_WORDS,
    department: NO_WORDS,
    indicator: NO_WORDS,
    taskStatus: NO_WORDS,
    tagUnit: NO_WORDS,
    due: NO_WORDS,
    pace: NO_WORDS,
    closure: NO_WORDS,
  },
}

/** Which of the cells pass one condition. */
function passing(
  key: string,
  test: Test,
  operands: Condition['operands'],
  cells: (CellValue | undefined)[],
) {
  const passes = passesOf(fieldOf(PROJECTS, key), {
    conditions: [{ test, operands }],
    joined: 'and',
  })
  return cells.filter(passes)
}

describe('a condition on text', () => {
  const cells = ['云岭化工', '青禾云岭', '青禾', 'ＡＢＣ 厂', null, undefined]
  const of = (test: Test, operand: string) => passing('enterprise', test, [operand], cells)

  it('finds what contains, begins and ends with it', () => {
    expect(of('contains', '云岭')).toEqual(['云岭化工', '青禾云岭'])
    expect(of('startsWith', '云岭')).toEqual(['云岭化工'])
    expect(of('endsWith', '云岭')).toEqual(['青禾云岭'])
  })

  it('knows full width, case and spaces apart from the words', () => {
    expect(of('contains', 'abc厂')).toEqual(['ＡＢＣ 厂'])
    expect(of('equals', ' a b c厂')).toEqual(['ＡＢＣ 厂'])
  })

  it('counts empty cells among those that do not contain or equal it', () => {
    expect(of('notContains', '云岭')).toEqual(['青禾', 'ＡＢＣ 厂', null, undefined])
    expect(of('notEquals', '青禾')).toEqual(['云岭化工', '青禾云岭', 'ＡＢＣ 厂', null, undefined])
  })

  it('tells empty cells from filled ones', () => {
    expect(passing('enterprise', 'empty', [], cells)).toEqual([null, undefined])
    expect(passing('enterprise', 'filled', [], cells)).toHaveLength(4)
  })

  it('asks every word of a cell of words', () => {
    const lists = [['省级', '市级'], ['市级'], null]
    expect(passing('tags', 'equals', ['省级'], lists)).toEqual([['省级', '市级']])
    expect(passing('tags', 'notContains', ['省'], lists)).toEqual([['市级'], null])
  })
})

describe('a condition on numbers', () => {
  const cells = [0, 5, 10.5, 100, null]
  const of = (test: Test, ...operands: number[]) => passing('investment', test, operands, cells)

  it('keeps to its bounds', () => {
    expect(of('above', 5)).toEqual([10.5, 100])
    expect(of('atLeast', 5)).toEqual([5, 10.5, 100])
    expect(of('below', 5)).toEqual([0])
    expect(of('atMost', 5)).toEqual([0, 5])
    expect(of('equals', 10.5)).toEqual([10.5])
  })

  it('of a span holds both ends, in whichever order they were typed', () => {
    expect(of('between', 5, 100)).toEqual([5, 10.5, 100])
    expect(of('between', 100, 5)).toEqual([5, 10.5, 100])
  })

  it('is never met by an empty cell, which is no 0, but for 不等于', () => {
    expect(of('atMost', 0)).toEqual([0])
    expect(of('notEquals', 5)).toEqual([0, 10.5, 100, null])
  })
})

describe('a condition on days', () => {
  const cells = ['2023-06-29', '2023-06-30', '2023-10-01', null]
  const of = (test: Test, ...operands: string[]) => passing('deadline', test, operands, cells)

  it('goes by the calendar', () => {
    expect(of('below', '2023-06-30')).toEqual(['2023-06-29'])
    expect(of('above', '2023-06-30')).toEqual(['2023-10-01'])
    expect(of('between', '2023-06-30', '2023-12-31')).toEqual(['2023-06-30', '2023-10-01'])
    expect(of('equals', '2023-06-30')).toEqual(['2023-06-30'])
  })
})

describe('two conditions', () => {
  it('are joined by 并且 or 或者', () => {
    const conditions: Condition[] = [
      { test: 'above', operands: [5] },
      { test: 'below', operands: [50] },
    ]
    const passes = (joined: 'and' | 'or') =>
      [1, 10, 100].filter(passesOf(fieldOf(PROJECTS, 'investment'), { conditions, joined }))
    expect(passes('and')).toEqual([10])
    expect(passes('or')).toEqual([1, 10, 100])
  })
})

describe('what is typed into a condition', () => {
  const read = (key: string, test: Test, ...typed: string[]) => {
    const draft: ConditionDraft = {
      lines: [
        { test, typed: [typed[0] ?? '', typed[1] ?? ''] },
        { test: null, typed: ['', ''] },
      ],
      joined: 'and',
    }
    return readDraft(fieldOf(PROJECTS, key), draft, vocabulary)
  }
  const asked = (test: Test, ...operands: Condition['operands']) => ({
    ok: true,
    model: { conditions: [{ test, operands }], joined: 'and' },
  })

  it('is read as cells are: full width digits, units, days in any spelling', () => {
    expect(read('investment', 'above', '１,２００')).toEqual(asked('above', 1200))
    expect(read('investment', 'below', '1.2亿元')).toEqual(asked('below', 12_000))
    expect(read('investment', 'above', '-1')).toEqual(asked('above', -1))
    expect(read('deadline', 'below', '2023年7月1日')).toEqual(asked('below', '2023-07-01'))
    expect(read('name', 'contains', ' 云岭 ')).toEqual(asked('contains', '云岭'))
  })

  it('is refused with the reason where it cannot be read, or one end of a span is missing', () => {
    expect(read('investment', 'above', '很多')).toEqual({
      ok: false,
      line: 0,
      message: '“很多”不是数字',
    })
    expect(read('deadline', 'below', '快了')).toMatchObject({ ok: false, line: 0 })
    expect(read('investment', 'between', '1')).toMatchObject({ ok: false, line: 0 })
  })

  it('is no filter while nothing is typed', () => {
    const empty = conditionDraftOf(fieldOf(PROJECTS, 'name'), null)
    expect(isAsking(empty)).toBe(false)
    expect(readDraft(fieldOf(PROJECTS, 'name'), empty, vocabulary)).toEqual({
      ok: true,
      model: null,
    })
    expect(read('name', 'empty')).toEqual(asked('empty'))
  })

  it('comes back as it was from the filter that it made', () => {
    const made = read('investment', 'between', '5', '100')
    const model = made.ok ? made.model : null
    expect(readFilterModel(JSON.parse(JSON.stringify(model)))).toEqual(model)
    const draft = conditionDraftOf(fieldOf(PROJECTS, 'investment'), model)
    expect(readDraft(fieldOf(PROJECTS, 'investment'), draft, vocabulary)).toEqual(made)
  })
})
