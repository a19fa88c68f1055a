import { describe, expect, it } from 'vitest'
import { type CellOutcome, mergeCell, mergeRow } from '../../../src/shared/merge/merge.ts'

/** base, ours, theirs → outcome; null is empty. */
const CELLS: [string | null, string | null, string | null, CellOutcome][] = [
  [null, null, null, 'unchanged'],
  ['a', 'a', 'a', 'unchanged'],
  ['a', 'a', 'b', 'theirs'],
  ['a', 'a', null, 'theirs'],
  [null, null, 'a', 'theirs'],
  ['a', 'b', 'a', 'ours'],
  ['a', null, 'a', 'ours'],
  [null, 'a', null, 'ours'],
  ['a', 'b', 'b', 'same'],
  [null, 'b', 'b', 'same'],
  ['a', null, null, 'same'],
  ['a', 'b', 'c', 'conflict'],
  ['a', null, 'b', 'conflict'],
  ['a', 'b', null, 'conflict'],
  [null, 'a', 'b', 'conflict'],
]

describe('a cell', () => {
  it.each(CELLS)('sent as %s, %s here, %s there, is %s', (base, ours, theirs, outcome) => {
    expect(mergeCell(base, ours, theirs)).toBe(outcome)
  })

  it('is empty in every spelling of empty, and words compare one by one', () => {
    expect(mergeCell(null, '', [])).toBe('unchanged')
    expect(mergeCell(['甲', '乙'], ['甲', '乙'], ['甲'])).toBe('theirs')
    expect(mergeCell(['甲'], ['甲', '乙'], ['甲'])).toBe('ours')
  })
})

describe('a row', () => {
  const fields = ['a', 'b']
  const sent = { a: '1', b: '1' }
  const kindOf = (versions: Parameters<typeof mergeRow>[1]) => {
    const { kind, conflict, cells } = mergeRow(fields, versions)
    return [kind, conflict, cells.map(({ field, outcome }) => `${field}:${outcome}`).join(' ')]
  }

  it.each([
    ['untouched', { base: sent, ours: sent, theirs: sent }, ['unchanged', null, '']],
    [
      'changed there',
      { base: sent, ours: sent, theirs: { a: '2', b: '1' } },
      ['changed', null, 'a:theirs'],
    ],
    [
      'changed here',
      { base: sent, ours: { a: '2', b: '1' }, theirs: sent },
      ['unchanged', null, 'a:ours'],
    ],
    [
      'changed in different cells',
      { base: sent, ours: { a: '2', b: '1' }, theirs: { a: '1', b: '2' } },
      ['changed', null, 'a:ours b:theirs'],
    ],
    [
      'changed to the same on both sides',
      { base: sent, ours: { a: '2', b: '1' }, theirs: { a: '2', b: '1' } },
      ['unchanged', null, 'a:same'],
    ],
    [
      'changed differently on both sides',
      { base: sent, ours: { a: '2', b: '1' }, theirs: { a: '3', b: '4' } },
      ['conflict', 'cells', 'a:conflict b:theirs'],
    ],
    [
      'emptied there',
      { base: sent, ours: sent, theirs: { a: null, b: '1' } },
      ['changed', null, 'a:theirs'],
    ],
    [
      'without a column there',
      { base: sent, ours: { a: '2', b: '2' }, theirs: { b: '1' } },
      ['unchanged', null, 'b:ours'],
    ],
    ['deleted there', { base: sent, ours: sent, theirs: null }, ['removed', null, '']],
    [
      'deleted there and changed here',
      { base: sent, ours: { a: '2', b: '1' }, theirs: null },
      ['conflict', 'deletedThere', 'a:ours'],
    ],
    ['deleted here', { base: sent, ours: null, theirs: sent }, ['unchanged', null, '']],
    [
      'deleted here and changed there',
      { base: sent, ours: null, theirs: { a: '2', b: '1' } },
      ['conflict', 'deletedHere', 'a:conflict'],
    ],
    ['deleted on both sides', { base: sent, ours: null, theirs: null }, ['unchanged', null, '']],
    [
      'added there',
      { base: null, ours: null, theirs: { a: '1', b: null } },
      ['added', null, 'a:theirs'],
    ],
    [
      'added on both sides alike',
      { base: null, ours: sent, theirs: sent },
      ['unchanged', null, 'a:same b:same'],
    ],
    [
      'added on both sides, differently',
      { base: null, ours: sent, theirs: { a: '1', b: '2' } },
      ['conflict', 'addedTwice', 'a:same b:conflict'],
    ],
    [
      'added on both sides, one of them fuller',
      { base: null, ours: { a: '1' }, theirs: sent },
      ['changed', null, 'a:same b:theirs'],
    ],
  ])('%s', (_name, versions, expected) => {
    expect(kindOf(versions)).toEqual(expected)
  })
})
