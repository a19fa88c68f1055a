import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { formatValue } from '../../../src/shared/values/format.ts'

const shown = (key: string, value: Parameters<typeof formatValue>[1]) =>
  formatValue(fieldOf(PROJECTS, key), value)

describe('a value as shown', () => {
  it('has the decimals of its field, and every further one that is kept', () => {
    expect(shown('investment', 5)).toBe('5.00')
    expect(shown('investment', 5.1)).toBe('5.10')
    expect(shown('investment', 5.12345)).toBe('5.12345')
    expect(shown('progress', 95)).toBe('95')
    expect(shown('progress', 94.67)).toBe('94.67')
    expect(shown('nox', 0.0000012)).toBe('0.0000012')
    expect(shown('nox', 1.5e-7)).toBe('0.00000015')
    expect(shown('nox', 0)).toBe('0.00')
  })

  it('is empty for an empty cell', () => {
    expect(shown('investment', null)).toBe('')
    expect(shown('investment', undefined)).toBe('')
    expect(shown('name', '')).toBe('')
  })

  it('joins words with 、 and leaves text, whole numbers and days as they are', () => {
    expect(shown('tags', ['一', '二'])).toBe('一、二')
    expect(shown('subItems', 12)).toBe('12')
    expect(shown('deadline', '2023-04-30')).toBe('2023-04-30')
    expect(shown('measures', '一\n二')).toBe('一\n二')
  })
})
