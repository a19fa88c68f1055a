import { describe, expect, it } from 'vitest'
import { exactNumber } from '../../../src/renderer/spreadsheet/model/exact-number.ts'

describe('the number behind what a cell shows', () => {
  it.each([
    ['1,234.57', '1234.5678', '1234.5678'],
    ['1235', '1234.5678', '1234.5678'],
    ['-0.13', '-0.125', '-0.125'],
    ['0.3', '0.30000000000000004', '0.3'],
    ['1.38E+10', '13800001234', '13800001234'],
    ['100 ', '99.6', '99.6'],
    ['12', '12', '12'],
  ])('of %j told as %s is %s', (text, told, exact) => {
    expect(exactNumber(text, told)).toBe(exact)
  })

  it.each([
    ['94.67%', '0.9467'],
    ['2023/4/30', '45046'],
    ['2023年4月', '45017'],
    ['0.00', '-2.7755575615628914E-17'],
    ['12.3亿', '1230000000'],
    ['1,235', '1299'],
    ['9.135E+17', '913501000001000000'],
    ['甲公司', ''],
    ['007', '  '],
    ['12', 'x'],
    ['12', null],
    ['', '0'],
  ])('%j stays as it is shown, whatever %j says', (text, told) => {
    expect(exactNumber(text, told)).toBe(text)
  })
})
