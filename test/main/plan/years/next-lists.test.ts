/** Special ledgers in the ledger of another year. */
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addSchemes } from '../../../../src/main/assessment/add-schemes.ts'
import { assess } from '../../../../src/main/assessment/assess.ts'
import { addAttachment } from '../../../../src/main/attachments/attachments.ts'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsOf } from '../../../../src/main/lists/lists-of.ts'
import { listStandings } from '../../../../src/main/lists/special/standings.ts'
import { nextLedger } from '../../../../src/main/plan/years/next-ledger.ts'
import { carriedLists } from '../../../../src/main/plan/years/next-lists.ts'
import { setLocked } from '../../../../src/main/progress/lock.ts'
import type { SchemeFile } from '../../../../src/shared/assessment/file.ts'
import type { Cells } from '../../../../src/shared/changes/change.ts'
import type { Edit, Row } from '../../../../src/shared/contract/schemas.ts'
import type { SpecialList } from '../../../../src/shared/lists/special/from-rows.ts'
import { NO_MAPPING, type PlanMapping } from '../../../../src/shared/plan/years/mapping.ts'
import { Cli } from '../../../support/cli.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'

const folder = temporaryFolder()
const [FIRMS, BOILERS, QUARTERLY] = ['source-substitution', 'biomass-boilers', 'vapour-recovery']
const rule = (from: string, to: string) => ({ from, to, kinds: [] })
const MAPPING: PlanMapping = {
  districts: [rule('丹阳市', '丹阳区'), rule('句容市', '江南区'), rule('扬中市', '江南区')],
  categories: [],
}

let last: Ledger
let now: Ledger | null
beforeEach(() => {
  last = makeLedger(folder)
  now = null
})
afterEach(() => {
  for (const ledger of [last, now]) {
    if (ledger === null) continue
    expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
    ledger.close()
  }
})

const edit = (ledger: Ledger, ...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const add = (list: string, cells: Cells) => edit(last, { edit: 'insert', list, cells })
const firm = (district: string, enterprise: string) =>
  add(FIRMS, { district, enterprise, batch: '首批28家' })
const boiler = (district: string, name: string) =>
  add(BOILERS, { district, enterprise: '热电厂', boiler: name })
const tank = (period: string, name: string, cells: Cells = {}) =>
  add(QUARTERLY, {
    ...{ period, district: '丹阳市', kind: '储油罐', enterprise: '油库', name },
    ...cells,
  })
const byName = (one: Row, other: Row) =>
  String(one.cells.name).localeCompare(String(other.cells.name), 'zh')
const idOf = (ledger: Ledger, list: string, field: string, value: string) =>
  ledger.rows(list).find(({ cells }) => cells[field] === value)?.id ?? ''
const attach = (list: string, row: string, name: string) =>
  addAttachment(last, TESTER, { list, row }, { name, bytes: new TextEncoder().encode(name) })
function next(listRows = true, mapping = MAPPING): Ledger {
  const path = join(folder, `${uuid()}.ledger`)
  now = nextLedger(path, last, { year: 2024, mapping, listRows, author: TESTER })
  return now
}
function listIn(ledger: Ledger, key: string): SpecialList {
  const found = listsOf(ledger).special.find((list) => list.key === key)
  if (found === undefined) throw new Error(`no list ${key}`)
  return found
}

it('takes along the rows of ledgers without periods under their ids, in the districts of now', () => {
  for (const district of ['丹阳市', '句容市', '扬中市', '丹徒区']) firm(district, `${district}甲厂`)
  boiler('扬中市', '1#')
  const made = next()
  const rows = (ledger: Ledger) =>
    new Map(ledger.rows(FIRMS).map(({ id, cells }) => [id, cells.enterprise]))
  expect(rows(made)).toEqual(rows(last))
  expect(made.rows(FIRMS).map(({ cells }) => cells.district)).toEqual([
    '丹阳区',
    '江南区',
    '江南区',
    '丹徒区',
  ])
  expect(made.rows(BOILERS).map(({ cells }) => cells)).toMatchObject([
    { district: '江南区', enterprise: '热电厂', boiler: '1#' },
  ])
  expect(carriedLists(made).map(({ key, rows: count }) => [key, count])).toEqual([
    [BOILERS, 1],
    [FIRMS, 4],
  ])
  expect(made.changesAfter(0)[0]?.note).toContain('结转 0 个项目、专项台账 5 行')
})

it('leaves retired ledgers behind', () => {
  firm('丹阳市', '甲厂')
  boiler('丹阳市', '1#')
  edit(last, { edit: 'set', list: 'special', id: BOILERS, field: 'retired', value: '停用' })
  const made = next()
  expect(made.rows(FIRMS)).toHaveLength(1)
  expect(made.rows(BOILERS)).toEqual([])
  expect(listIn(made, BOILERS).special.isRetired).toBe(true)
})

it('begins the first quarter with the things of the newest, to be reported anew', () => {
  tank('2023-09', '一号罐')
  // A district that was silent in the newest quarter brings what it said before.
  tank('2023-06', '三号罐', { district: '丹徒区' })
  tank('2023-12', '二号罐', { facility: '已建成', use: '正常使用', amount: '1200' })
  const old = idOf(last, QUARTERLY, 'name', '二号罐')
  attach(QUARTERLY, old, '四季度.txt')
  setLocked(last, TESTER, { list: QUARTERLY, month: '2023-12' }, true)
  const told = listStandings(last, '2023-12-01').find(({ key }) => key === QUARTERLY)
  expect(told).toMatchObject({ rows: 3, carried: 2 })
  const made = next()
  const [row, other] = made.rows(QUARTERLY).toSorted(byName)
  expect(made.rows(QUARTERLY)).toHaveLength(2)
  expect(other?.cells).toMatchObject({ district: '丹徒区', name: '三号罐', period: '2024-03' })
  expect(row?.cells).toEqual({
    ...{ period: '2024-03', district: '丹阳区', kind: '储油罐' },
    ...{ enterprise: '油库', name: '二号罐', facility: '已建成' },
  })
  expect(row?.id).toBe(old.replace('2023-12', '2024-03'))
  expect(made.rows('attachment')).toEqual([])
  // What is locked is last year's quarter.
  expect(made.rows('period')).toEqual([])
  edit(made, {
    ...{ edit: 'set', list: QUARTERLY, id: row?.id ?? '', field: 'use', value: '停用' },
  })
  expect(made.row(QUARTERLY, row?.id ?? '')?.use).toBe('停用')
})

it('takes along the attachments of rows that are there', () => {
  firm('丹阳市', '甲厂')
  firm('丹阳市', '乙厂')
  const [kept, gone] = ['甲厂', '乙厂'].map((name) => idOf(last, FIRMS, 'enterprise', name))
  attach(FIRMS, kept ?? '', '台账.txt')
  attach(FIRMS, gone ?? '', '关停.txt')
  edit(last, { edit: 'delete', list: FIRMS, id: gone ?? '' })
  const made = next()
  const files = made.rows('attachment').map(({ cells }) => cells)
  expect(files).toMatchObject([{ list: FIRMS, row: kept, name: '台账.txt' }])
  const bytes = made.file(String(files[0]?.hash))
  expect(new TextDecoder().decode(bytes ?? undefined)).toBe('台账.txt')
})

it('names the districts of now in who reports a ledger and in what is counted', () => {
  const set = (list: string, id: string, field: string, value: string) =>
    edit(last, { edit: 'set', list, id, field, value })
  set('special', FIRMS, 'districts', '句容市、扬中市、京口区')
  set('specialGoal', `${FIRMS}/1`, 'scope', '辖市区=丹阳市、京口区')
  const made = next()
  expect(listIn(made, FIRMS).special.districts).toEqual(['江南区', '京口区'])
  expect(made.row('specialGoal', `${FIRMS}/1`)).toMatchObject({
    by: '2024-04-30',
    scope: '辖市区=丹阳区、京口区',
  })
})

it('counts nothing for the new year that was done for the last one', () => {
  const truck = { district: '丹阳市', standard: '国三' }
  add('old-trucks', { ...truck, plate: '苏L00001', retiredOn: '2023-06-01' })
  const made = next()
  const goal = () =>
    listStandings(made, '2024-07-01').find(({ key }) => key === 'old-trucks')?.goals[0]
  expect(made.row('specialGoal', 'old-trucks/1')?.done).toBe('淘汰日期≥2024-01-01')
  expect(goal()).toMatchObject({ rows: 1, done: 0, by: '2024-12-31' })
  const fresh = { ...truck, district: '丹阳区', plate: '苏L00002', retiredOn: '2024-02-29' }
  edit(made, { edit: 'insert', list: 'old-trucks', cells: fresh })
  expect(goal()).toMatchObject({ rows: 2, done: 1 })
})

it('takes schemes along under the name, the months and the days of the new year', () => {
  const items = [
    {
      ...{ name: '油气回收', weight: 50, measure: 'share', source: QUARTERLY, rule: 'linear' },
      ...{ from: 0, to: 100, scope: '报告期=2023-03、2023-06', done: '建成日期≥2023-01-01' },
    },
  ] as SchemeFile['items']
  addSchemes(last, TESTER, [
    { name: '镇江市2023年考核', level: 'district', day: '2023-12-31', items },
  ])
  const made = next()
  expect(made.rows('scheme').map(({ cells }) => [cells.name, cells.day])).toEqual([
    ['镇江市2024年考核', '2024-12-31'],
  ])
  expect(made.rows('schemeItem')[0]?.cells).toMatchObject({
    scope: '报告期=2024-03、2024-06',
    done: '建成日期≥2024-01-01',
  })
  expect(assess(made, '镇江市2024年考核').scheme.items[0]?.fault).toBeNull()
})

it('brings rows that are edited, undone and opened again like any other', () => {
  firm('丹阳市', '甲厂')
  const made = next()
  const id = idOf(made, FIRMS, 'enterprise', '甲厂')
  edit(made, { edit: 'set', list: FIRMS, id, field: 'enterprise', value: '甲公司' })
  expect(made.row(FIRMS, id)).toMatchObject({ enterprise: '甲公司' })
  made.undo(TESTER)
  expect(made.row(FIRMS, id)).toMatchObject({ enterprise: '甲厂', district: '丹阳区' })
  made.close()
  now = openLedger(made.path)
  expect(now.rows(FIRMS)).toHaveLength(1)
  expect(last.row(FIRMS, id)).toMatchObject({ district: '丹阳市' })
})

it('brings definitions alone where rows are not wanted', () => {
  firm('丹阳市', '甲厂')
  tank('2023-12', '一号罐')
  attach(FIRMS, idOf(last, FIRMS, 'enterprise', '甲厂'), '台账.txt')
  const made = next(false, NO_MAPPING)
  expect(made.rows(FIRMS)).toEqual([])
  expect(made.rows(QUARTERLY)).toEqual([])
  expect(made.rows('attachment')).toEqual([])
  expect(listsOf(made).special).toHaveLength(listsOf(last).special.length)
})

it('is told by the command line, list by list, and left out with --no-list-rows', () => {
  firm('丹阳市', '甲厂')
  boiler('丹阳市', '1#')
  const file = last.path
  last.close()
  const cli = new Cli(folder)
  const title = (key: string) => (key === FIRMS ? '源头替代企业管理台账' : '生物质锅炉管理清单')
  expect(cli.json(['new', '带行.ledger', '--from', file]).json).toMatchObject({
    ...{ ok: true, year: 2024, projects: 0 },
    lists: [BOILERS, FIRMS].map((key) => ({ key, title: title(key), rows: 1 })),
  })
  expect(cli.run(['new', '说明.ledger', '--from', file]).stdout).toContain(
    `带来专项台账 2 行：${title(BOILERS)} 1、${title(FIRMS)} 1`,
  )
  const bare = cli.json(['new', '不带.ledger', '--from', file, '--no-list-rows'])
  expect(bare.json).toMatchObject({ ok: true, lists: [] })
  last = openLedger(file)
})
