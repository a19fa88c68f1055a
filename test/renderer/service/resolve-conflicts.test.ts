import { expect, it } from 'vitest'
import { editsAfter } from '../../../src/renderer/service/resolve-conflicts.ts'
import type { CellConflict } from '../../../src/shared/changes/cell-conflict.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'

const set = (id: string, value: number): Edit => ({
  edit: 'set',
  list: 'project',
  id,
  field: 'nox',
  value,
  old: 1,
})
const conflict = (more: Partial<CellConflict>): CellConflict => ({
  list: 'project',
  id: 'a',
  field: 'nox',
  code: null,
  name: '甲公司',
  old: 1,
  now: 5,
  value: 2,
  isGone: false,
  by: '李工',
  at: null,
  ...more,
})

it('what is left to others is dropped, the rest of the gesture goes on as it was', () => {
  const edits = [set('a', 2), set('b', 2)]
  expect(editsAfter(edits, [conflict({})], () => false)).toEqual([set('b', 2)])
})

it('what is insisted on is written over the value that was shown, and over no other', () => {
  expect(editsAfter([set('a', 2)], [conflict({})], () => true)).toEqual([
    { edit: 'set', list: 'project', id: 'a', field: 'nox', value: 2, old: 5 },
  ])
})

it('a row that is gone is not written to, whatever is chosen', () => {
  expect(editsAfter([set('a', 2)], [conflict({ isGone: true })], () => true)).toEqual([])
})

it('a monthly value that somebody else entered first goes on as a change of it', () => {
  const cells = { indicator: 'pm25', district: '丹阳市', month: '2023-03', value: 40 }
  const id = 'pm25/丹阳市/2023-03'
  const met = conflict({ list: 'measure', id, field: 'value', old: null, now: 42, value: 40 })
  const edits: Edit[] = [{ edit: 'insert', list: 'measure', cells }]
  expect(editsAfter(edits, [met], () => true)).toEqual([
    { edit: 'set', list: 'measure', id, field: 'value', value: 40, old: 42 },
  ])
  expect(editsAfter(edits, [met], () => false)).toEqual([])
})
