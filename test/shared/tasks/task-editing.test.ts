import { describe, expect, it } from 'vitest'
import { readQuantity } from '../../../src/shared/tasks/edit/read-quantity.ts'
import { followText } from '../../../src/shared/tasks/edit/requirement.ts'
import { PLAN } from '../../support/plan.ts'

describe('a quantity as it is written', () => {
  it.each([
    ['3500辆以上', 3500, '辆'],
    ['10%以上', 10, '%'],
    ['一轮', 1, '轮'],
    ['两次', 2, '次'],
    ['二十三家', 23, '家'],
    ['30万千瓦及以上', 30, '万千瓦'],
    ['3万辆', 30000, '辆'],
  ])('%s is %d %s', (written, value, unit) => {
    expect(readQuantity(written)).toEqual({ value, unit })
  })

  it('is none without a number', () => {
    expect(readQuantity('若干家')).toBeNull()
  })

  it('is read as the plan has it', () => {
    const quantities = PLAN.tasks.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.quantities),
    )
    const read = quantities.filter(({ text, value, unit }) => {
      const found = readQuantity(text)
      return found?.value === value && found.unit === unit
    })
    expect(read.length / quantities.length).toBeGreaterThan(0.95)
  })
})

describe('the words of a requirement', () => {
  const text = '加强治理。2023年9月底前，完成80%以上的改造，并开展评估；年底前全部完成。'

  it('stay where the text has them', () => {
    expect(followText('年底前全部完成', text)).toBe('年底前全部完成')
  })

  it('follow a small change of the text', () => {
    expect(followText('2023年8月底前，完成60%以上的改造', text)).toBe(
      '2023年9月底前，完成80%以上的改造',
    )
  })

  it('are none where nothing looks like them', () => {
    expect(followText('淘汰柴油货车3500辆以上', text)).toBeNull()
  })
})
