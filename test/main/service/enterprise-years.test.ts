import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLedger, sealCopy } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { addLists } from '../../../src/main/lists/special/add-lists.ts'
import { shippedList } from '../../../src/main/lists/special/templates.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const CODE = '91350100M000100Y43'
const OTHER = '51420000MJH2003604'
const QUARTERLY = 'vapour-recovery'
const NONE = { districts: [], categories: [] }

const root = temporaryFolder()
let count = 0
let folder: string
let host: LedgerHost
beforeEach(() => {
  count += 1
  folder = join(root, String(count))
  host = new LedgerHost(new Settings(join(folder, 'home')))
  host.create(join(folder, '2023台账.ledger'), { sample: false })
  if (host.ledger.rows('special').every(({ id }) => id !== QUARTERLY))
    addLists(host.ledger, TESTER, [shippedList(QUARTERLY)])
})
afterEach(() => host.close())

const service = () => createRouterClient(router, { context: { host } })
const nextYear = (year: number) =>
  service().ledgers.next({ name: `${year}台账`, year, mapping: NONE })
const file = (name: string) => join(folder, `${name}.ledger`)
const insert = (list: string, cells: Cells): Edit => ({ edit: 'insert', list, cells })
const entry = (name: string, more: Cells = {}) => insert('enterprise', { name, ...more })
/** Done, so that it is not carried over into the next year. */
const project = (enterprise: string, name: string, more: Cells = {}) =>
  insert('project', {
    ...{ district: '丹阳市', category: 'VOCs治理项目', status: '已完成' },
    ...{ enterprise, name, ...more },
  })
const station = (enterprise: string, period: string) =>
  insert(QUARTERLY, { district: '丹阳市', kind: '储油罐', name: '一号罐', enterprise, period })
const apply = (...edits: Edit[]) => commitEdits(host.ledger, TESTER, edits)
const rename = (from: string, name: string) =>
  apply({ edit: 'set', list: 'enterprise', id: idOf(from), field: 'name', value: name })
const idOf = (name: string) =>
  host.ledger.rows('enterprise').find(({ cells }) => cells.name === name)?.id ?? ''

/** What is told of each year: its names then, and how many rows of each list. */
async function yearsOf(key: string) {
  const { years } = await service().enterprises.years({ key })
  return years.map(({ year, file: name, names, lists, problem }) => ({
    ...{ year, name, names, problem: problem?.code ?? null },
    rows: Object.fromEntries(lists.map((part) => [part.list, part.count])),
  }))
}

const told = (year: number, names: string[], rows: Record<string, number>) => ({
  ...{ year, name: `${year}台账`, names, problem: null, rows },
})

describe('rows of years before', () => {
  it('come by list, the newest period first, of every year whose ledger lies beside', async () => {
    apply(entry('甲厂', { creditCode: CODE }), project('甲厂', '一期', { creditCode: CODE }))
    apply(station('甲厂', '2023-03'), station('甲厂', '2023-06'))
    await nextYear(2024)
    apply(project('甲厂', '二期'), project('甲厂', '三期'))
    await nextYear(2025)
    const { years } = await service().enterprises.years({ key: idOf('甲厂') })
    expect(years.map(({ year, file: name }) => [year, name])).toEqual([
      [2024, '2024台账'],
      [2023, '2023台账'],
    ])
    const [, first] = years
    expect(first?.lists).toMatchObject([
      { list: 'project', title: '重点工程项目', count: 1 },
      { list: QUARTERLY, rows: [{ period: '2023年二季度' }, { period: '2023年一季度' }] },
    ])
    expect(first?.lists[0]?.rows[0]?.text).toMatch(/一期.*已完成$/u)
    expect(await yearsOf(idOf('甲厂'))).toEqual([
      // What the newest quarter was about went along, to be reported anew.
      told(2024, [], { project: 2, [QUARTERLY]: 1 }),
      told(2023, [], { project: 1, [QUARTERLY]: 2 }),
    ])
  })

  it('are found under the names that the enterprise had before it was renamed and merged', async () => {
    apply(entry('甲厂', { creditCode: CODE }), entry('乙厂'))
    apply(project('甲厂', '一期', { creditCode: CODE }), project('乙厂', '锅炉'))
    apply(project('甲厂东区', '涂装', { creditCode: CODE }), station('乙厂', '2023-03'))
    await nextYear(2024)
    rename('甲厂', '甲集团')
    await service().enterprises.merge({ keep: idOf('甲集团'), others: [idOf('乙厂')] })
    expect(await yearsOf(idOf('甲集团'))).toEqual([
      told(2023, ['甲厂', '甲厂东区', '乙厂'], { project: 3, [QUARTERLY]: 1 }),
    ])
  })

  it('are found by the code however the name was written, and not by a name of another code', async () => {
    apply(
      project('丙厂', '一期', { creditCode: OTHER }),
      project('甲厂', '别家', { creditCode: CODE }),
    )
    await nextYear(2024)
    apply(project('丙新厂', '二期', { creditCode: OTHER }))
    expect(await yearsOf(OTHER)).toEqual([told(2023, ['丙厂'], { project: 1 })])
    apply(entry('甲厂', { creditCode: OTHER }))
    expect(await yearsOf(idOf('甲厂'))).toEqual([told(2023, ['丙厂'], { project: 1 })])
  })

  it('are found by a former name that only the register of that year knows', async () => {
    apply(entry('丁厂'), project('丁厂', '一期'))
    rename('丁厂', '丁公司')
    await nextYear(2024)
    apply({ edit: 'delete', list: 'enterprise', id: idOf('丁公司') }, project('丁厂', '二期'))
    expect(await yearsOf('丁厂')).toEqual([told(2023, ['丁公司'], { project: 1 })])
  })

  it('of two of one name are those of its own district', async () => {
    for (const district of ['丹阳市', '句容市'])
      apply(entry('加油站', { district }), project('加油站', district, { district }))
    apply(project('加油站', '二期', { district: '句容市' }))
    await nextYear(2024)
    const [danyang, jurong] = host.ledger.rows('enterprise')
    expect(danyang?.cells.district).toBe('丹阳市')
    expect(await yearsOf(danyang?.id ?? '')).toEqual([told(2023, [], { project: 1 })])
    expect(await yearsOf(jurong?.id ?? '')).toEqual([told(2023, [], { project: 2 })])
  })

  it('are of none where the name alone cannot tell which of two it is', async () => {
    apply(project('加油站', '一期'))
    await nextYear(2024)
    apply(entry('加油站', { district: '丹阳市' }), entry('加油站', { district: '丹阳市' }))
    for (const { id } of host.ledger.rows('enterprise'))
      expect(await yearsOf(id)).toEqual([told(2023, [], {})])
  })

  it('are told as far back as the chain of ledgers holds', async () => {
    apply(entry('甲厂'), project('甲厂', '一期'))
    await nextYear(2024)
    apply(project('甲厂', '二期'))
    await nextYear(2025)
    renameSync(file('2023台账'), file('改了名'))
    expect(await yearsOf(idOf('甲厂'))).toEqual([
      told(2024, [], { project: 1 }),
      { ...told(2023, [], {}), problem: 'LEDGER_NOT_FOUND' },
    ])
  })

  it('are none in a ledger made from none, and of an enterprise that is no longer there', async () => {
    apply(entry('甲厂'))
    expect(await yearsOf(idOf('甲厂'))).toEqual([])
    await nextYear(2024)
    expect(await yearsOf('没有的')).toEqual([])
    expect(await yearsOf(idOf('甲厂'))).toEqual([told(2023, [], {})])
  })
})

describe('the ledger of a year before', () => {
  beforeEach(async () => {
    apply(entry('甲厂'), project('甲厂', '一期'))
    await nextYear(2024)
  })
  const problem = async () => {
    const { years } = await service().enterprises.years({ key: idOf('甲厂') })
    expect(years).toMatchObject([{ year: 2023, file: '2023台账', lists: [] }])
    return years[0]?.problem ?? null
  }

  it('is told where it is not there, and read as soon as it is back', async () => {
    renameSync(file('2023台账'), file('改了名'))
    const { code, message } = (await problem()) ?? {}
    expect(code).toBe('LEDGER_NOT_FOUND')
    expect(message).toMatch(/“2023台账”.*放回/u)
    renameSync(file('改了名'), file('2023台账'))
    expect(await yearsOf(idOf('甲厂'))).toEqual([told(2023, [], { project: 1 })])
  })

  it('is told where another ledger has its name', async () => {
    renameSync(file('2023台账'), file('改了名'))
    const other = makeLedger(folder)
    other.close()
    copyFileSync(other.path, file('2023台账'))
    expect((await problem())?.message).toMatch(/不是2023年的那个台账/u)
  })

  it('is told where it is damaged, and the open ledger works on', async () => {
    sealCopy(file('2023台账'))
    const bytes = readFileSync(file('2023台账'))
    const half = Math.floor(bytes.length / 8192) * 4096
    writeFileSync(file('2023台账'), bytes.fill(0xa5, half, half + 8192))
    expect((await problem())?.code).toBe('LEDGER_DAMAGED')
    const { lists } = await service().enterprises.rows({ key: idOf('甲厂') })
    expect(lists).toEqual([])
  })

  it('is told where it is of an older format, and stays as it is byte for byte', async () => {
    const older = readFileSync(join(import.meta.dirname, '../../fixtures/ledgers/v3.ledger'))
    rmSync(file('2023台账'))
    writeFileSync(file('2023台账'), older)
    const { code, message } = (await problem()) ?? {}
    expect(code).toBe('LEDGER_TOO_OLD')
    expect(message).toMatch(/“2023台账”是旧格式.*先打开它一次/u)
    expect(readFileSync(file('2023台账')).equals(older)).toBe(true)
    openLedger(file('2023台账')).close()
    expect((await problem())?.message).toMatch(/不是2023年的那个台账/u)
  })

  it('is told where it is in use, and left open to others after it was read', async () => {
    const user = openLedger(file('2023台账'))
    expect((await problem())?.code).toBe('LEDGER_BUSY')
    user.close()
    expect(await yearsOf(idOf('甲厂'))).toEqual([told(2023, [], { project: 1 })])
    openLedger(file('2023台账')).close()
  })

  it('is read anew where somebody has changed it since', async () => {
    expect(await yearsOf(idOf('甲厂'))).toEqual([told(2023, [], { project: 1 })])
    const last = openLedger(file('2023台账'))
    commitEdits(last, TESTER, [project('甲厂', '二期')])
    last.close()
    expect(await yearsOf(idOf('甲厂'))).toEqual([told(2023, [], { project: 2 })])
  })

  it('stays as it was', async () => {
    const before = openLedger(file('2023台账'))
    const tip = before.tip
    before.close()
    await yearsOf(idOf('甲厂'))
    const after = openLedger(file('2023台账'))
    expect(after.tip).toEqual(tip)
    after.close()
  })
})
