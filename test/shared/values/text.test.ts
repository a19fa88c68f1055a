import { describe, expect, it } from 'vitest'
import {
  cleanText,
  foldText,
  isNoneWord,
  lineText,
  shortText,
} from '../../../src/shared/values/text.ts'

describe('the folded form of a text', () => {
  it.each([
    ['合  计', '合计'],
    ['完成\n时限', '完成时限'],
    ['企业（单位）名称', '企业(单位)名称'],
    ['〔乡镇〕', '(乡镇)'],
    ['【备注】', '(备注)'],
    ['ＶＯＣｓ减排量', 'vocs减排量'],
    ['PM₂.₅', 'pm2.5'],
    ['总投资 （万元）', '总投资(万元)'],
    ['\ufeff编号\u200b', '编号'],
    ['a\u00a0b\u3000c', 'abc'],
  ])('makes %j and %j the same', (written, folded) => {
    expect(foldText(written)).toBe(foldText(folded))
  })

  it('keeps apart what is different', () => {
    expect(foldText('甲公司')).not.toBe(foldText('乙公司'))
    expect(foldText('1号线')).not.toBe(foldText('2号线'))
  })
})

describe('a text to be kept', () => {
  it('loses outer space, control characters and invisible marks, and nothing else', () => {
    expect(cleanText('  一期\r\n二期\t\u0000\u0007\u200b（甲）🏭 \ufeff')).toBe(
      '一期\n二期\t（甲）🏭',
    )
  })

  it('is the same when cleaned again', () => {
    const once = cleanText('\u200b a\r b \u0001')
    expect(cleanText(once)).toBe(once)
  })

  it('is cut in messages without breaking a sign in two', () => {
    expect(shortText('短')).toBe('短')
    expect(shortText('🏭'.repeat(60))).toBe(`${'🏭'.repeat(40)}…`)
  })
})

describe('a line of text', () => {
  it.each([
    ['企业\n名称', '企业名称'],
    ['丹阳市\r\n（新区）', '丹阳市（新区）'],
    ['line\none', 'line one'],
    ['甲\u00a0公司', '甲 公司'],
    ['甲　　公司', '甲 公司'],
    ['甲\t公司  二期', '甲 公司 二期'],
    ['ＶＯＣｓ治理２号线', 'VOCs治理2号线'],
    ['甲公司（新区）', '甲公司（新区）'],
    ['一号线 治理', '一号线 治理'],
    [' \u200b甲\ufeff ', '甲'],
  ])('%j is kept as %j', (written, line) => {
    expect(lineText(written)).toBe(line)
    expect(lineText(line)).toBe(line)
  })
})

describe('the signs for none', () => {
  it.each(['', ' ', '/', '／', '—', '——', '-', '－', '–', '无', ' 无 '])('include %j', (text) => {
    expect(isNoneWord(text)).toBe(true)
  })

  it.each(['0', '无锡', '//', '无组织', '.', '?'])('do not include %j', (text) => {
    expect(isNoneWord(text)).toBe(false)
  })
})
