import { describe, expect, it } from 'vitest'
import { bandsOf, type PrintedColumn } from '../../../src/renderer/spreadsheet/print/bands.ts'

const column = (key: string, width: number, isFrozen = false): PrintedColumn => ({
  ...{ key, heading: key, width, isFrozen, isNumeric: false },
})
const keys = (columns: PrintedColumn[], room: number) =>
  bandsOf(columns, room).map((band) => band.map(({ key }) => key).join(''))

describe('columns on sheets of paper', () => {
  it('stand beside each other while they fit', () => {
    expect(keys([column('a', 50), column('b', 50)], 100)).toEqual(['ab'])
  })

  it('go on on the next sheet, behind the frozen ones once more', () => {
    const columns = [column('n', 20, true), column('a', 50), column('b', 40), column('c', 80)]
    expect(keys(columns, 100)).toEqual(['na', 'nb', 'nc'])
  })

  it('have a sheet to themselves where they are wider than one', () => {
    expect(keys([column('a', 500), column('b', 10)], 100)).toEqual(['a', 'b'])
  })

  it('are not repeated where the frozen ones would fill half of it', () => {
    const columns = [column('m', 30, true), column('n', 40, true), column('a', 50)]
    expect(keys(columns, 100)).toEqual(['mn', 'ma'])
  })

  it('are printed where nothing but frozen ones are shown', () => {
    expect(keys([column('n', 20, true)], 100)).toEqual(['n'])
    expect(keys([], 100)).toEqual([])
  })
})
