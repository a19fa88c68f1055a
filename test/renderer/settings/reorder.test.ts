import { describe, expect, it } from 'vitest'
import { reordered } from '../../../src/renderer/pages/settings/plan/reorder.ts'

const rows = ['甲', '乙', '丙', '丁'].map((id, index) => ({ id, cells: { order: index + 1 } }))

/** The ids in the order that the edits make. */
function moved(chosen: string[], step: -1 | 1): string {
  const edits = reordered('tag', rows, new Set(chosen), step)
  const places = new Map(rows.map(({ id, cells }) => [id, cells.order]))
  for (const edit of edits) if (edit.edit === 'set') places.set(edit.id, Number(edit.value))
  return [...places]
    .sort((a, b) => a[1] - b[1])
    .map(([id]) => id)
    .join('')
}

describe('rows of the plan', () => {
  it('move by one place, those that stand together as one', () => {
    expect(moved(['丙'], -1)).toBe('甲丙乙丁')
    expect(moved(['乙', '丙'], -1)).toBe('乙丙甲丁')
    expect(moved(['乙', '丙'], 1)).toBe('甲丁乙丙')
    expect(moved(['甲', '丁'], -1)).toBe('甲乙丁丙')
  })

  it('stay where they are at the end, and without a choice', () => {
    expect(reordered('tag', rows, new Set(['甲']), -1)).toEqual([])
    expect(reordered('tag', rows, new Set(['丙', '丁']), 1)).toEqual([])
    expect(reordered('tag', rows, new Set(), 1)).toEqual([])
  })

  it('that had no place are numbered with the others', () => {
    const bare = [...rows.slice(0, 2), { id: '新', cells: {} }]
    expect(reordered('tag', bare, new Set(['新']), -1)).toEqual([
      { edit: 'set', list: 'tag', id: '新', field: 'order', value: 2, old: null },
      { edit: 'set', list: 'tag', id: '乙', field: 'order', value: 3, old: 2 },
    ])
  })
})
