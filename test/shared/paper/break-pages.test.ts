import { describe, expect, it } from 'vitest'
import { breakPages } from '../../../src/shared/paper/break-pages.ts'

const row = (height: number) => ({ height, keepsNext: false })
const band = (height: number) => ({ height, keepsNext: true })

const pagesOf = (lines: ReturnType<typeof row>[], first = 100, next = 200) =>
  breakPages(lines, { first, next }).map(({ from, to, sheets }) => [from, to, sheets])

describe('a table on several pages', () => {
  it('fills each page and has less room below its title', () => {
    expect(pagesOf(Array.from({ length: 8 }, () => row(50)))).toEqual([
      [0, 2, 1],
      [2, 6, 1],
      [6, 8, 1],
    ])
  })

  it('takes a band to the page of the row below it', () => {
    expect(pagesOf([row(60), band(20), row(60)])).toEqual([
      [0, 1, 1],
      [1, 3, 1],
    ])
    expect(pagesOf([row(60), band(10), band(10), row(60)])).toEqual([
      [0, 1, 1],
      [1, 4, 1],
    ])
  })

  it('needs several sheets for a row that is higher than a page', () => {
    expect(pagesOf([row(50), row(450), row(50)])).toEqual([
      [0, 1, 1],
      [1, 2, 3],
      [2, 3, 1],
    ])
  })

  it('takes a fraction of a pixel for nothing', () => {
    expect(pagesOf([row(50.2), row(50.2)])).toEqual([[0, 2, 1]])
  })

  it('of no rows is one page', () => {
    expect(pagesOf([])).toEqual([[0, 0, 1]])
  })
})
