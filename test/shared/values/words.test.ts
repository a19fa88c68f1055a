import { describe, expect, it } from 'vitest'
import type { FieldDefinition } from '../../../src/shared/lists/definition.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { parseValue } from '../../../src/shared/values/parse.ts'
import { splitWords, withWordsReplaced, wordTest } from '../../../src/shared/values/words.ts'
import { PLAN } from '../../support/plan.ts'

const vocabulary = vocabularyOf(PLAN)
const FIELD: FieldDefinition = {
  key: 'categories',
  label: '统计类别',
  aliases: [],
  group: 'basic',
  type: 'words',
  width: 100,
  choices: 'category',
}
const read = (raw: unknown) => parseValue(FIELD, raw, vocabulary)

describe('a cell of words from a vocabulary', () => {
  it('reads aliases as their official words, each once', () => {
    expect(read('VOCs治理；源头替代、VOCs治理项目')).toEqual({
      ok: true,
      value: ['VOCs治理项目', '源头替代项目'],
    })
  })

  it('keeps a name together that has a parting sign inside', () => {
    const name = '产业结构、能源结构和重点行业治理项目'
    expect(read(`${name}、源头替代`)).toEqual({ ok: true, value: [name, '源头替代项目'] })
    expect(read(['源头替代项目', name])).toEqual({ ok: true, value: ['源头替代项目', name] })
  })

  it('reads a word on each line, and one name on two', () => {
    const words = ['源头替代项目', 'VOCs治理项目']
    expect(read('源头替代\nVOCs治理')).toEqual({ ok: true, value: words })
    const name = '产业结构、能源结构和重点行业治理项目'
    expect(read('产业结构、能源结构\n和重点行业治理项目')).toEqual({ ok: true, value: [name] })
  })

  it('reads thousands of words', () => {
    const written = Array.from({ length: 6000 }, () => '源头替代').join('、')
    expect(read(written)).toEqual({ ok: true, value: ['源头替代项目'] })
  })

  it.each(['/', '—', '无', '、', ' '])('reads “%s” as none', (text) => {
    expect(read(text)).toEqual({ ok: true, value: null })
  })

  it('refuses a word of its own and says which', () => {
    expect(read('源头替代、绿化工程')).toMatchObject({
      ok: false,
      message: expect.stringContaining('“绿化工程”不是统计类别'),
    })
  })
})

describe('a comma in the name of a substance', () => {
  it.each([
    ['1,3-丁二烯、甲苯', ['1,3-丁二烯', '甲苯']],
    ['甲苯,1,2,4-三甲苯，乙烯', ['甲苯', '1,2,4-三甲苯', '乙烯']],
    ['N,N-二甲基甲酰胺；2,2-二甲基丁烷', ['N,N-二甲基甲酰胺', '2,2-二甲基丁烷']],
    ['丙烷,1-丁烯', ['丙烷', '1-丁烯']],
    ['2022,2023', ['2022', '2023']],
    ['甲,,乙', ['甲', '乙']],
  ])('parts nothing in “%s”', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })
})

describe('words that nobody knows', () => {
  it('are each piece, and what follows it, for a word may have a parting sign inside', () => {
    const isWritten = wordTest('甲、 乙，丙')
    const words = ['甲', '甲、 乙', '甲、 乙，丙', '乙', '乙，丙', '丙']
    expect(words.filter((word) => !isWritten(word))).toEqual([])
    expect(['', '丁', '甲、乙', '甲、丙', '乙，', '丙、甲', '甲乙'].filter(isWritten)).toEqual([])
  })
})

describe('a word that is given another name', () => {
  it.each([
    ['甲、 乙，丙', '甲、丁，丙'],
    ['乙', '丁'],
    ['乙乙、甲乙', '乙乙、甲乙'],
    ['、乙；', '、丁；'],
  ])('is replaced in “%s” where it stands whole', (text, renamed) => {
    expect(withWordsReplaced(text, new Map([['乙', '丁']]))).toBe(renamed)
  })

  it('may have a parting sign inside, before and after', () => {
    const names = new Map([['乙、丙', '丁、戊']])
    expect(withWordsReplaced('甲、乙、丙、甲', names)).toBe('甲、丁、戊、甲')
  })

  it('may change names with another one, or stand inside it, and stays where it is gone', () => {
    const names = new Map([
      ['甲', '乙'],
      ['乙', '甲'],
      ['甲、丙', '丁'],
      ['戊', null],
    ])
    expect(withWordsReplaced('甲、乙；甲、丙，丙、戊', names)).toBe('乙、甲；丁，丙、戊')
  })
})
