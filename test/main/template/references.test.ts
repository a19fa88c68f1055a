import { describe, expect, it } from 'vitest'
import {
  copyDown,
  moveFormula,
  type RowShift,
  shiftFormula,
  shiftRanges,
} from '../../../src/main/template/references.ts'

/** Seven rows put in below row 6 of a sheet that is called 附件1 in the end. */
const SHIFT: RowShift = { sheet: '表', newName: '附件1', sampleRow: 6, added: 7 }

describe('a formula when rows are put in below row 6', () => {
  it.each([
    ['B5+B6', 'B5+B6'],
    ['B7', 'B14'],
    ['SUM(B6:B6)', 'SUM(B6:B13)'],
    ['SUM(B$4:$B6)', 'SUM(B$4:$B13)'],
    ['SUM(B1:B5)', 'SUM(B1:B5)'],
    ['SUM(B8:B9)', 'SUM(B15:B16)'],
    ['SUM($6:$6)', 'SUM($6:$13)'],
    ['SUM(B:B)', 'SUM(B:B)'],
    ['表!B7', "'附件1'!B14"],
    ["'表'!$B$7", "'附件1'!$B$14"],
    ['其他!B7', '其他!B7'],
    ["'其他 2023'!B7&B7", "'其他 2023'!B7&B14"],
    ['IF(A7="见B7","B7",B7)', 'IF(A14="见B7","B7",B14)'],
    ['LOG10(B7)+年度B7+B7.5', 'LOG10(B14)+年度B7+B7.5'],
    ["[1]表!B7+'[a.xlsx]表'!B7", "[1]表!B7+'[a.xlsx]表'!B7"],
    ['表1[[#This Row],[合计]]*B7', '表1[[#This Row],[合计]]*B14'],
    ['#REF!+B7', '#REF!+B14'],
    ['B7%', 'B14%'],
    ['10:10', '17:17'],
    ['1.5+7', '1.5+7'],
  ])('%s reads %s', (before, after) => {
    expect(shiftFormula(before, '表', SHIFT)).toBe(after)
  })

  it('is left alone where it belongs to another sheet', () => {
    expect(shiftFormula('B7+SUM(B6:B6)', '其他', SHIFT)).toBe('B7+SUM(B6:B6)')
  })

  it('takes in the copies of a single cell where a chart asks for it', () => {
    expect(shiftFormula('表!$B$6', null, SHIFT, 'cells')).toBe("'附件1'!$B$6:$B$13")
  })
})

describe('a formula of the sample row itself, when rows are put in below it', () => {
  it.each([
    ['SUM(B6:E6)', 'SUM(B6:E6)'],
    ['SUM(B$6:B6)', 'SUM(B$6:B6)'],
    ['B6/SUM(B$6:B$6)', 'B6/SUM(B$6:B$13)'],
    ['B6/B$7', 'B6/B$14'],
  ])('%s reads %s', (before, after) => {
    expect(shiftFormula(before, '表', SHIFT, 'fixed ranges')).toBe(after)
  })
})

describe('a list of ranges', () => {
  it('grows over the sample row, moves below it, and stays above it', () => {
    expect(shiftRanges('B6:E6 F6 A1:F3 C9 C5:C8', SHIFT)).toBe('B6:E13 F6:F13 A1:F3 C16 C5:C15')
  })
})

describe('the formula of the sample row', () => {
  it.each([
    ['SUM(B6:E6)', 'SUM(B8:E8)'],
    ['B6/B$14', 'B8/B$14'],
    ['B6/B14', 'B8/B14'],
    ['$B$6', '$B$6'],
    ['SUM(B$6:B6)', 'SUM(B$6:B8)'],
    ['B6/SUM(B$6:B$13)', 'B8/SUM(B$6:B$13)'],
    ['B16+B66', 'B16+B66'],
    ["'封面'!B6", "'封面'!B6"],
  ])('%s reads %s two rows down', (before, after) => {
    expect(copyDown(before, 6, 2)).toBe(after)
  })
})

describe('a shared formula', () => {
  it('is written out for each of its cells', () => {
    expect(moveFormula('A1+$B2+C$3+$D$4+SUM(A1:B2)', 1, 2)).toBe('C2+$B3+E$3+$D$4+SUM(C2:D3)')
  })
})
