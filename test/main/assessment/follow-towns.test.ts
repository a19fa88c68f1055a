import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSchemes } from '../../../src/main/assessment/add-schemes.ts'
import { assess } from '../../../src/main/assessment/assess.ts'
import { addAttachment } from '../../../src/main/attachments/attachments.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { townsOf } from '../../../src/shared/assessment/towns.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import type { SchemeLevel } from '../../../src/shared/lists/assessment/words.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)

/** A scheme of one value that is typed in, and that of one place with a file attached. */
function typed(level: SchemeLevel, place: string, value: number): void {
  const facts = { weight: 10, measure: 'typed', rule: 'linear', from: 0, to: 10 } as const
  addSchemes(ledger, TESTER, [{ name: '考核', level, items: [{ name: '整改', ...facts }] }])
  const item = ledger.rows('schemeItem')[0]?.id ?? ''
  apply({ edit: 'insert', list: 'schemeEntry', cells: { item, place, value } })
  const row = ledger.rows('schemeEntry')[0]?.id ?? ''
  const file = { name: '佐证.pdf', bytes: new Uint8Array([1]) }
  addAttachment(ledger, TESTER, { list: 'schemeEntry', row }, file)
}

/** By place, of those that have a value. */
function values(): Record<string, number> {
  const { places } = assess(ledger, '考核', { day: '2023-06-30' })
  return Object.fromEntries(
    places.flatMap(({ place, scores }) =>
      scores[0]?.value == null ? [] : [[place, scores[0].value]],
    ),
  )
}

/** Where the attached file is found. */
const attachedTo = () => ledger.row('schemeEntry', String(ledger.rows('attachment')[0]?.cells.row))

const rename = (list: string, old: string, name: string): Edit => {
  const id = ledger.rows(list).find(({ cells }) => cells.name === old)?.id ?? ''
  return { edit: 'set', list, id, field: 'name', value: name }
}
const add = (district: string, name: string): Edit => ({
  edit: 'insert',
  list: 'town',
  cells: { district, name },
})

describe('what was typed for a town', () => {
  beforeEach(() => typed('town', '高资街道', 7))

  it('stays with it when it is renamed, and its files with it; the old name is still known', () => {
    apply(rename('town', '高资街道', '新高资镇'))
    expect(values()).toEqual({ 新高资镇: 7 })
    expect(attachedTo()?.place).toBe('新高资镇')
    expect(townsOf(planOf(ledger)).find('丹徒区', '高资街道')).toBe('新高资镇')
    ledger.undo(TESTER)
    expect(values()).toEqual({ 高资街道: 7 })
    expect(attachedTo()?.place).toBe('高资街道')
  })

  it('stays with it when another district gets a town of its name, and when it loses it', () => {
    apply(add('丹阳市', '高资街道'))
    expect(values()).toEqual({ 丹徒区高资街道: 7 })
    apply(rename('district', '丹徒区', '新丹徒'))
    expect(values()).toEqual({ 新丹徒高资街道: 7 })
    const twin = ledger
      .rows('town')
      .find(({ cells }) => cells.name === '高资街道' && cells.district === '丹阳市')
    apply({ edit: 'delete', list: 'town', id: twin?.id ?? '' })
    expect(values()).toEqual({ 高资街道: 7 })
    expect(attachedTo()?.place).toBe('高资街道')
  })

  it('changes places with that of a town that takes its name', () => {
    const item = ledger.rows('schemeItem')[0]?.id ?? ''
    const place = '辛丰镇'
    apply({ edit: 'insert', list: 'schemeEntry', cells: { item, place, value: 2 } })
    apply(rename('town', '高资街道', place), rename('town', place, '高资街道'))
    expect(values()).toEqual({ [place]: 7, 高资街道: 2 })
    expect(townsOf(planOf(ledger)).find('丹徒区', place)).toBe(place)
  })
})

describe('what was attached to a value of a district', () => {
  it('stays with it when it is renamed', () => {
    typed('district', '丹阳市', 3)
    apply(rename('district', '丹阳市', '新丹阳'))
    expect(values()).toEqual({ 新丹阳: 3 })
    expect(attachedTo()?.value).toBe(3)
  })
})
