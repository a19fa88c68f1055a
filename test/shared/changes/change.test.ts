import { expect, test } from 'vitest'
import { cellsSchema } from '../../../src/shared/changes/change.ts'

test('cells are text, numbers, truths, words or nothing', () => {
  const cells = { name: '项目', tonnes: 0.5, isOpen: false, tags: ['甲', '乙'], remark: null }
  expect(cellsSchema.parse(cells)).toEqual(cells)
})

test('whatever else comes in as cells is refused', () => {
  const refused = [
    ...[{ a: { b: '' } }, { a: [1] }, { a: [['甲']] }, { a: Number.NaN }, { a: undefined }],
    ...[{ a: 1n }, { a: new Date(0) }, null, '', ['甲'], new Map(), new Date(0), new File([], '')],
  ]
  for (const cells of refused) expect(cellsSchema.safeParse(cells).success).toBe(false)
})
