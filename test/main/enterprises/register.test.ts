import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enterpriseRows } from '../../../src/main/enterprises/enterprise-rows.ts'
import { enterpriseSheet } from '../../../src/main/enterprises/enterprise-sheet.ts'
import { knownEnterprises } from '../../../src/main/enterprises/known-enterprises.ts'
import { mergeEnterprises } from '../../../src/main/enterprises/merge-enterprises.ts'
import {
  entriesToRegister,
  registerEnterprises,
} from '../../../src/main/enterprises/register-enterprises.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { addLists } from '../../../src/main/lists/special/add-lists.ts'
import { shippedList } from '../../../src/main/lists/special/templates.ts'
import { setLocked } from '../../../src/main/progress/lock.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Edit, Row } from '../../../src/shared/contract/schemas.ts'
import { rowsOf } from '../../../src/shared/enterprises/enterprises.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { Random } from '../../support/random.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const CODE = '91350100M000100Y43'
const OTHER = '51420000MJH2003604'
const QUARTERLY = 'vapour-recovery'
const PLAIN = 'access-video'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
  const present = new Set(ledger.rows('special').map(({ id }) => id))
  const wanted = [QUARTERLY, PLAIN].filter((key) => !present.has(key))
  if (wanted.length > 0)
    addLists(
      ledger,
      TESTER,
      wanted.map((key) => shippedList(key)),
    )
})
afterEach(() => ledger.close())

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const insert = (list: string, cells: Cells): Edit => ({ edit: 'insert', list, cells })
const set = (id: string, field: string, value: Cells[string]): Edit => ({
  ...{ edit: 'set', list: 'enterprise', id, field, value },
})
const project = (cells: Cells) =>
  insert('project', { district: '丹阳市', category: 'VOCs治理项目', name: '治理', ...cells })
const station = (cells: Cells) => insert(QUARTERLY, { kind: '储油罐', name: '一号罐', ...cells })
const entries = () => ledger.rows('enterprise').map(({ cells }) => cells)
const entry = (name: string): Row => {
  const found = ledger.rows('enterprise').find(({ cells }) => cells.name === name)
  if (found === undefined) throw new Error(`no entry ${name}`)
  return found
}
const saidIn = (list: string) => ledger.rows(list).map(({ cells }) => cells.enterprise)
const content = () =>
  JSON.stringify(
    ['enterprise', 'project', QUARTERLY, PLAIN].map((list) => [list, ledger.rows(list)]),
  )

describe('登记', () => {
  it('puts the enterprises of all lists into the register, as one change that undo takes back', () => {
    apply(
      project({ enterprise: '甲厂', creditCode: CODE, town: '云阳街道', industryCode: 'C2641' }),
    )
    apply(insert(PLAIN, { district: '丹阳市', enterprise: '甲厂（丹阳）', creditCode: CODE }))
    apply(station({ district: '句容市', enterprise: '乙油站', period: '2023-03' }))
    expect(entriesToRegister(ledger)).toHaveLength(2)
    const before = ledger.seq
    const change = registerEnterprises(ledger, TESTER)
    expect([ledger.seq - before, change?.note]).toEqual([1, '企业名录登记 2 家企业'])
    expect(entries()).toEqual(
      expect.arrayContaining([
        {
          name: '甲厂',
          formerNames: ['甲厂（丹阳）'],
          creditCode: CODE,
          district: '丹阳市',
          town: '云阳街道',
          industry: '2641',
        },
        { name: '乙油站', district: '句容市' },
      ]),
    )
    expect(registerEnterprises(ledger, TESTER)).toBeNull()
    ledger.undo(TESTER)
    expect(entries()).toEqual([])
  })

  it('takes the industry from whichever ledger tells it by GB/T 4754, and no plain word', () => {
    const firm = { district: '丹阳市', batch: '首批28家' }
    const add = (enterprise: string, industry: string) =>
      apply(insert('source-substitution', { ...firm, enterprise, industry }))
    add('甲厂', 'C2641 涂料制造')
    add('乙厂', '化学原料和化学制品制造业')
    add('丙厂', '包装印刷')
    registerEnterprises(ledger, TESTER)
    expect(entries().map(({ name, industry }) => [name, industry])).toEqual(
      expect.arrayContaining([
        ['甲厂', '2641'],
        ['乙厂', '26'],
        ['丙厂', undefined],
      ]),
    )
  })

  it('leaves what raises a doubt to a person, who may register it by itself', () => {
    apply(insert('enterprise', { name: '甲厂', creditCode: OTHER }))
    apply(project({ enterprise: '甲厂', creditCode: CODE }))
    expect(registerEnterprises(ledger, TESTER)).toBeNull()
    expect(enterpriseSheet(ledger)).toMatchObject({ unregistered: 1, doubtful: 1 })
    expect(registerEnterprises(ledger, TESTER, [CODE])?.note).toBe('登记企业 甲厂')
    expect(refusalOf(() => registerEnterprises(ledger, TESTER, ['没有的']))).toMatchObject({
      code: 'ROW_NOT_FOUND',
    })
  })

  it('reads an industry by its name', () => {
    apply(insert('enterprise', { name: '甲厂', industry: '化学原料和化学制品制造业' }))
    expect(entries()[0]?.industry).toBe('26')
  })
})

describe('an enterprise renamed in the register', () => {
  beforeEach(() => {
    apply(
      insert('enterprise', { name: '甲厂', creditCode: CODE, district: '丹阳市' }),
      insert('enterprise', { name: '乙厂', district: '丹阳市' }),
      project({ enterprise: '甲厂', creditCode: CODE, name: '一' }),
      project({ enterprise: '甲厂', name: '二' }),
      project({ enterprise: '乙厂', name: '三' }),
      insert(PLAIN, { district: '丹阳市', enterprise: '甲厂' }),
      station({ district: '丹阳市', enterprise: '甲厂', period: '2023-03' }),
      station({ district: '丹阳市', enterprise: '甲厂', period: '2023-06' }),
    )
    setLocked(ledger, TESTER, { list: QUARTERLY, month: '2023-03' }, true)
  })

  it('is renamed in the rows of every list in one change, but for locked quarters', () => {
    const before = content()
    const change = apply(set(entry('甲厂').id, 'name', '甲化工'))
    expect(change?.note).toBe('企业改名：甲厂 → 甲化工，各台账 4 行随之更改')
    expect(saidIn('project')).toEqual(['甲化工', '甲化工', '乙厂'])
    expect(saidIn(PLAIN)).toEqual(['甲化工'])
    expect(saidIn(QUARTERLY).sort()).toEqual(['甲化工', '甲厂'])
    expect(entry('甲化工').cells.formerNames).toEqual(['甲厂'])
    const known = knownEnterprises(ledger).find(({ key }) => key === entry('甲化工').id)
    expect(known && rowsOf(known)).toHaveLength(5)
    ledger.undo(TESTER)
    expect(content()).toBe(before)
    expect(ledger.verify().ok).toBe(true)
  })

  it('is known by its former name to what is entered later, and forgets a name that it takes back', () => {
    apply(set(entry('甲厂').id, 'name', '甲化工'))
    apply(project({ enterprise: '甲厂', name: '四' }))
    expect(enterpriseSheet(ledger).unregistered).toBe(0)
    apply(set(entry('甲化工').id, 'name', '甲厂'))
    expect(entry('甲厂').cells.formerNames).toEqual(['甲化工'])
  })

  it('takes its code along where rows hold it, and keeps the old one as a former code', () => {
    apply(set(entry('甲厂').id, 'creditCode', OTHER))
    const codes = ledger.rows('project').map(({ cells }) => cells.creditCode ?? null)
    expect(codes.filter((code) => code !== null)).toEqual([OTHER])
    expect(entry('甲厂').cells.formerCodes).toEqual([CODE])
  })

  it('shows its rows by list, the newest quarter first', () => {
    const lists = enterpriseRows(ledger, entry('甲厂').id)
    expect(lists.map(({ list, count }) => [list, count])).toEqual(
      expect.arrayContaining([
        ['project', 2],
        [PLAIN, 1],
        [QUARTERLY, 2],
      ]),
    )
    const quarterly = lists.find(({ list }) => list === QUARTERLY)
    expect(quarterly?.rows.map(({ period }) => period)).toEqual(['2023年二季度', '2023年一季度'])
  })

  it('is renamed and merged in rows that lack what their list asks for by now, too', () => {
    apply({
      ...{ edit: 'set', list: 'specialField', id: `${PLAIN}/gate`, field: 'required' },
      value: 'error',
    })
    apply(set(entry('甲厂').id, 'name', '甲化工'))
    expect(saidIn(PLAIN)).toEqual(['甲化工'])
    mergeEnterprises(ledger, TESTER, { keep: entry('乙厂').id, others: [entry('甲化工').id] })
    expect(saidIn(PLAIN)).toEqual(['乙厂'])
  })

  it('is renamed in a row that only its sheet can tell, where two bear the name', () => {
    apply(
      insert('enterprise', { name: '甲厂', creditCode: OTHER, district: '句容市' }),
      project({ enterprise: '甲厂', name: '四', district: '扬中市' }),
    )
    const [first] = ledger.rows('enterprise')
    const rowsBefore = knownEnterprises(ledger).find(({ key }) => key === first?.id)
    const count = rowsBefore && rowsOf(rowsBefore).length
    apply(set(first?.id ?? '', 'name', '甲化工'))
    expect(saidIn('project')).toEqual(['甲化工', '甲化工', '乙厂', '甲化工'])
    const rowsAfter = knownEnterprises(ledger).find(({ key }) => key === first?.id)
    expect(rowsAfter && rowsOf(rowsAfter)).toHaveLength(count ?? 0)
  })

  it('leaves alone a row that is given another enterprise in the same change', () => {
    const [row] = ledger.rows('project')
    apply(set(entry('甲厂').id, 'name', '甲化工'), {
      ...{ edit: 'set', list: 'project', id: row?.id ?? '', field: 'enterprise', value: '丁厂' },
    })
    expect(saidIn('project')).toEqual(['丁厂', '甲化工', '乙厂'])
  })
})

describe('two enterprises made one', () => {
  beforeEach(() => {
    apply(
      insert('enterprise', { name: '甲厂', creditCode: CODE, district: '丹阳市' }),
      insert('enterprise', { name: '乙厂', creditCode: OTHER, town: '云阳街道' }),
      project({ enterprise: '甲厂', creditCode: CODE, name: '一' }),
      project({ enterprise: '乙厂', creditCode: OTHER, name: '二' }),
      station({ district: '丹阳市', enterprise: '乙厂', period: '2023-03' }),
      station({ district: '丹阳市', enterprise: '乙厂', period: '2023-06' }),
      insert(PLAIN, { district: '丹阳市', enterprise: '没登记的厂' }),
    )
    setLocked(ledger, TESTER, { list: QUARTERLY, month: '2023-03' }, true)
  })

  it('must be told which code stands where they differ', () => {
    const wish = { keep: entry('甲厂').id, others: [entry('乙厂').id] }
    expect(refusalOf(() => mergeEnterprises(ledger, TESTER, wish))).toMatchObject({
      code: 'VALUE_INVALID',
      message: `两家企业的统一社会信用代码不同（${CODE}、${OTHER}），请选定一个再合并`,
    })
  })

  it('leave one entry under which every row stands, as one change that undo takes back', () => {
    const before = content()
    const chosen = { creditCode: OTHER }
    const keep = entry('甲厂').id
    const seq = ledger.seq
    const change = mergeEnterprises(ledger, TESTER, { keep, others: [entry('乙厂').id], chosen })
    expect(ledger.seq).toBe(seq + 1)
    expect(change.note).toBe('合并企业：“乙厂”并入“甲厂”，3 行随之归入')
    expect(entries()).toEqual([
      {
        name: '甲厂',
        formerNames: ['乙厂'],
        creditCode: OTHER,
        formerCodes: [CODE],
        district: '丹阳市',
        town: '云阳街道',
      },
    ])
    expect(ledger.rows('project').map(({ cells }) => [cells.enterprise, cells.creditCode])).toEqual(
      [
        ['甲厂', OTHER],
        ['甲厂', OTHER],
      ],
    )
    expect(saidIn(QUARTERLY).sort()).toEqual(['乙厂', '甲厂'])
    const kept = knownEnterprises(ledger).find(({ key }) => key === keep)
    expect(kept && rowsOf(kept)).toHaveLength(4)
    ledger.undo(TESTER)
    expect(content()).toBe(before)
  })

  it('may be one that is not registered yet, on either side', () => {
    mergeEnterprises(ledger, TESTER, { keep: '没登记的厂', others: [entry('乙厂').id] })
    expect(saidIn(PLAIN)).toEqual(['没登记的厂'])
    expect(entry('没登记的厂').cells).toMatchObject({ formerNames: ['乙厂'], creditCode: OTHER })
    expect(saidIn('project').sort()).toEqual(['没登记的厂', '甲厂'].sort())
  })
})

describe('an enterprise that is not registered and takes in a registered one', () => {
  it('stands under the code that was chosen in all its rows', () => {
    apply(
      insert('enterprise', { name: '乙厂', creditCode: OTHER }),
      project({ enterprise: '甲厂', creditCode: CODE, name: '一' }),
      project({ enterprise: '甲厂（丹阳）', creditCode: CODE, name: '二' }),
    )
    const wish = { keep: CODE, others: [entry('乙厂').id], chosen: { creditCode: OTHER } }
    mergeEnterprises(ledger, TESTER, wish)
    expect(ledger.rows('project').map(({ cells }) => cells.creditCode)).toEqual([OTHER, OTHER])
    expect(saidIn('project')).toEqual(['甲厂', '甲厂（丹阳）'])
    expect(entries()).toMatchObject([{ name: '甲厂', creditCode: OTHER, formerCodes: [CODE] }])
  })
})

describe('random renames and merges', () => {
  it.each([1, 2, 3, 4])(
    'seed %i: all undone leave the first state, every row one enterprise',
    (seed) => {
      const random = new Random(seed)
      const pick = <T>(items: readonly T[]): T => random.of(items)
      const names = ['甲厂', '乙厂', '丙厂', '丁厂', '戊厂']
      const codes = [CODE, OTHER, null]
      for (let row = 0; row < 12; row += 1)
        apply(
          pick([
            project({ enterprise: pick(names), name: `项目${row}`, creditCode: pick(codes) }),
            insert(PLAIN, { district: pick(['丹阳市', '句容市']), enterprise: pick(names) }),
            station({ district: '丹阳市', enterprise: pick(names), period: '2023-03' }),
          ]),
        )
      const first = content()
      const start = ledger.seq
      registerEnterprises(ledger, TESTER)
      for (let step = 0; step < 25; step += 1) {
        const known = knownEnterprises(ledger)
        const one = pick(known)
        if (random.below(2) === 0 && one.entry !== null)
          apply(set(one.key, 'name', pick([...names, `新厂${step}`])))
        else {
          const [other] = known.filter(({ key }) => key !== one.key)
          if (other === undefined) continue
          const chosen = { creditCode: pick([CODE, OTHER]), district: pick(['丹阳市', '句容市']) }
          mergeEnterprises(ledger, TESTER, { keep: one.key, others: [other.key], chosen })
        }
        const after = knownEnterprises(ledger)
        const ids = after.flatMap(rowsOf).map(({ id }) => id)
        expect(new Set(ids).size).toBe(12)
        expect(ids).toHaveLength(12)
      }
      expect(ledger.verify().ok).toBe(true)
      for (let count = ledger.seq - start; count > 0; count -= 1) ledger.undo(TESTER)
      expect(content()).toBe(first)
    },
  )
})
