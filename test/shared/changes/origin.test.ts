import { expect, it } from 'vitest'
import type { Op } from '../../../src/shared/changes/change.ts'
import { originText } from '../../../src/shared/changes/origin.ts'

const source = {
  file: '丹阳报送.xlsx',
  hash: '',
  tables: { '项目!2': { sheet: '项目', columns: { investment: 'F' } } },
}
const target = { list: 'project', id: 'a' }
const set = (
  field: string,
  from?: { table: string; row: number; written?: Record<string, string> },
) => ({ op: 'set', ...target, field, old: null, new: 2000, ...(from && { from }) }) satisfies Op

it('an imported value names its file, cell and text as written', () => {
  const from = { table: '项目!2', row: 5, written: { investment: '2000万' } }
  expect(originText({ source }, set('investment', from))).toBe(
    '丹阳报送.xlsx 的 项目!F5，原文“2000万”',
  )
})

it('a value without a column of its own, and a whole row, name the row', () => {
  const from = { table: '项目!2', row: 5 }
  expect(originText({ source }, set('deadline', from))).toBe('丹阳报送.xlsx 的 项目 第 5 行')
  const insert: Op = { op: 'insert', ...target, cells: {}, from }
  expect(originText({ source }, insert)).toBe('丹阳报送.xlsx 的 项目 第 5 行')
})

it('what was typed has no origin', () => {
  expect(originText({}, set('investment'))).toBeNull()
  expect(originText({ source }, { op: 'delete', ...target, cells: {} })).toBeNull()
})
