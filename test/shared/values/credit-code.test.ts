import { describe, expect, it } from 'vitest'
import { creditCodeCheck, isCreditCode } from '../../../src/shared/values/credit-code.ts'

describe('统一社会信用代码 (GB 32100-2015)', () => {
  it.each(['51420000MJH2003604', '51420000MJH200408C', '52420000MJH233410E'])(
    'accepts the real code %s',
    (code) => {
      expect(isCreditCode(code)).toBe(true)
    },
  )

  it('finds check character 3 for 91350100M000100Y4, whose Σ is 1640', () => {
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3')
    expect(isCreditCode('91350100M000100Y43')).toBe(true)
  })

  it('does not accept the character that arithmetic on letters (ord - 55) gives', () => {
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    const body = '91350100M000100Y4'
    const sum = [...body].reduce((total, sign, index) => {
      const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55
      return total + value * (weights[index] ?? 0)
    }, 0)
    const wrong = '0123456789ABCDEFGHJKLMNPQRTUWXY'[(31 - (sum % 31)) % 31] ?? ''
    expect(wrong).not.toBe('3')
    expect(isCreditCode(body + wrong)).toBe(false)
  })

  it('notices every single mistyped character', () => {
    const code = '51420000MJH2003604'
    for (let place = 0; place < code.length; place += 1)
      for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY')
        if (sign !== code[place])
          expect(isCreditCode(code.slice(0, place) + sign + code.slice(place + 1))).toBe(false)
  })

  it.each([
    '',
    '51420000MJH200360',
    '51420000MJH20036044',
    '51420000mjh2003604',
    '5142I000MJH2003604',
    '51420000MJH200360🏭',
  ])('refuses %j', (code) => {
    expect(isCreditCode(code)).toBe(false)
  })

  it('gives no check character for letters that the standard leaves out', () => {
    for (const letter of 'IOZSV')
      expect(creditCodeCheck(`${letter}1350100M000100Y4`.slice(0, 17))).toBeNull()
  })
})
