import { describe, expect, it } from 'vitest'
import { pinyinOf } from '../../../src/shared/search/pinyin.ts'

describe('pinyin', () => {
  it('gives initials and syllables, each on its line', () => {
    expect(pinyinOf('丹阳')).toBe('dy\ndanyang')
  })

  it('reads by word, not by sign', () => {
    expect(pinyinOf('调试')).toBe('ts\ntiaoshi')
    expect(pinyinOf('银行行长')).toBe('yhhz\nyinhanghangzhang')
  })

  it('leaves letters, digits and signs whole in both', () => {
    expect(pinyinOf('2号线vocs治理(一期)')).toBe('2hxvocszl(yq)\n2haoxianvocszhili(yiqi)')
    expect(pinyinOf('吕-a区')).toBe('l-aq\nlv-aqu')
  })

  it('leaves a sign that has no reading, and goes on behind it', () => {
    expect(pinyinOf('𠮷野家')).toBe('𠮷yj\n𠮷yejia')
  })

  it('gives back what has no Chinese', () => {
    expect(pinyinOf('ldar')).toBe('ldar')
  })
})
