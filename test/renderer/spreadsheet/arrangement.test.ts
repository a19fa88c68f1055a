import { describe, expect, it } from 'vitest'
import { Arrangement } from '../../../src/renderer/spreadsheet/arrangement/arrangement.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'

const row = (id: string, status: string): Row => ({ id, cells: { status } })
const isOpen = ({ cells }: Row) => cells.status === '在建'

/** What a list filtered to 在建 and sorted by 状态 shows of its rows, as AG Grid would. */
class List {
  readonly arrangement: Arrangement
  #rows: readonly Row[]

  constructor(...rows: Row[]) {
    this.#rows = rows
    this.arrangement = new Arrangement(rows, null)
  }

  become(...rows: Row[]): Row[] | null {
    this.#rows = rows
    return this.arrangement.take(rows)
  }

  get filtered(): string[] {
    return this.#rows.filter((item) => this.arrangement.shows(item, isOpen)).map(({ id }) => id)
  }

  get sorted(): string[] {
    const status = (item: Row) => String(this.arrangement.versionOf(item).cells.status)
    return this.#rows
      .toSorted((a, b) => this.arrangement.compareArrival(a, b) || (status(a) < status(b) ? -1 : 1))
      .map(({ id }) => id)
  }
}

const A = row('a', '在建')
const B = row('b', '未开工')
const C = row('c', '已完成')

describe('a row that is edited under a filter or a sort', () => {
  it('stays in its place until sorting and filtering are asked for again', () => {
    const list = new List(A, B, C)
    expect(list.sorted).toEqual(['a', 'c', 'b'])
    list.become(row('a', '验收'), B, C)
    expect(list.filtered).toEqual(['a'])
    expect(list.sorted).toEqual(['a', 'c', 'b'])
    list.arrangement.begin(null)
    expect(list.filtered).toEqual([])
    expect(list.sorted).toEqual(['c', 'b', 'a'])
    expect(list.arrangement.isCurrent).toBe(true)
  })

  it('edited twice stands by what it was before the first time', () => {
    const list = new List(A, B)
    list.become(row('a', '调试'), B)
    list.become(row('a', '验收'), B)
    expect(list.filtered).toEqual(['a'])
  })

  it('by another window stays out of sight as well, until it is named', () => {
    const list = new List(A, B)
    list.become(A, row('b', '在建'))
    expect(list.filtered).toEqual(['a'])
    expect(list.arrangement.release(['b'])).toBe(true)
    expect(list.filtered).toEqual(['a', 'b'])
    expect(list.arrangement.release(['b'])).toBe(false)
  })
})

describe('rows that are given anew', () => {
  it('are told apart: those that changed in their places, or that all has to be gone through', () => {
    const list = new List(A, B, C)
    const edited = row('b', '在建')
    expect(list.become(A, edited, C)).toEqual([edited])
    expect(list.become(A, edited, C)).toEqual([])
    expect(list.become(edited, A, C)).toBe(null)
    expect(list.become(edited, A)).toBe(null)
    expect(list.become(edited, A, B)).toBe(null)
  })
})

describe('a row that comes', () => {
  it('stands at the end in the order of coming, those of others only where they pass', () => {
    const list = new List(B, C)
    list.become(A, B, C, row('d', '调试'), row('e', '在建'))
    expect(list.sorted).toEqual(['c', 'b', 'a', 'd', 'e'])
    expect(list.filtered).toEqual(['a', 'e'])
  })

  it('from a paste in this sheet is shown whatever the list is filtered to', () => {
    const list = new List(A)
    list.arrangement.awaitOwn(1)
    list.become(A, row('d', '调试'), row('e', '调试'))
    expect(list.filtered).toEqual(['a', 'd'])
  })

  it('back by undo goes to where it was', () => {
    const list = new List(A, B, C)
    list.become(A, B)
    list.become(A, B, C)
    expect(list.sorted).toEqual(['a', 'c', 'b'])
  })

  it('with a whole new list is no late comer', () => {
    const list = new List()
    list.become(C, B, A)
    expect(list.sorted).toEqual(['a', 'c', 'b'])
    expect(list.arrangement.isCurrent).toBe(true)
  })
})
