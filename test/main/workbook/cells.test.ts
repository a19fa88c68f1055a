import * as sheetjs from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellName, columnName } from '../../../src/main/workbook/cells.ts'

describe('the name of a cell', () => {
  it.each([
    [0, 0, 'A1'],
    [0, 25, 'Z1'],
    [1, 26, 'AA2'],
    [9, 701, 'ZZ10'],
    [9, 702, 'AAA10'],
    [1_048_575, 16_383, 'XFD1048576'],
  ])('of row %d, column %d is %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name)
  })

  it('is the one that spreadsheets use, for every column', () => {
    fc.assert(
      fc.property(fc.nat(16_383), (column) => {
        expect(columnName(column)).toBe(sheetjs.utils.encode_col(column))
      }),
      { seed: 2023 },
    )
  })
})
