import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { sheetEdits } from '../../../src/shared/enterprises/sheet-edits.ts'

const CODE = '91350100M000100Y43'
const OTHER = '51420000MJH2003604'

const writing = (told: Cells, field: string, value: string) =>
  sheetEdits([{ edit: 'set', list: 'enterprise', id: '甲厂', field, value }], () => told)

describe('writing into an enterprise that is not registered', () => {
  it('enters it with what its rows tell', () => {
    const cells = { name: '甲厂', creditCode: CODE, total: 2 }
    expect(writing(cells, 'town', '云阳街道')).toEqual({
      ok: true,
      edits: [
        {
          ...{ edit: 'insert', list: 'enterprise' },
          cells: { name: '甲厂', creditCode: CODE, town: '云阳街道' },
        },
      ],
    })
    expect(writing({ name: '甲厂' }, 'creditCode', CODE)).toMatchObject({ ok: true })
  })

  it('changes neither name nor code, which its rows would not follow', () => {
    const cells = { name: '甲厂', creditCode: CODE }
    for (const field of ['name', 'creditCode'])
      expect(writing(cells, field, OTHER)).toMatchObject({
        ok: false,
        reason: expect.stringContaining('还没有登记'),
      })
  })
})
