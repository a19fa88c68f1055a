import { expect, it } from 'vitest'
import { defaultEdits, defaultTemplate } from '../../../src/shared/lists/templates.ts'

const row = (id: string, isDefault: string | null = null) => ({
  id,
  cells: { name: id, isDefault },
})

it('one template of a kind at most is taken by itself', () => {
  expect(defaultTemplate([row('a'), row('b')])).toBeUndefined()
  expect(defaultTemplate([row('a'), row('b', '是')])?.id).toBe('b')
  const set = (id: string, value: string | null) => ({
    edit: 'set',
    list: 'template',
    id,
    field: 'isDefault',
    value,
  })
  expect(defaultEdits([row('a'), row('b', '是')], 'a')).toEqual([set('a', '是'), set('b', null)])
  expect(defaultEdits([row('a', '是')], 'a')).toEqual([])
  expect(defaultEdits([row('a', '是'), row('b')], null)).toEqual([set('a', null)])
})
