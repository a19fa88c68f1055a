/** What is looked at before a special ledger goes out: the rules that projects have. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ledgerChecks } from '../../../src/main/export/ledger-checks.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { EXEMPTIONS } from '../../../src/shared/lists/exemptions.ts'
import { Cli } from '../../support/cli.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { SUBSTITUTION as KEY, WHOLE } from '../../support/substitution.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

function add(cells: Cells): string {
  const change = commitEdits(ledger, TESTER, [
    { edit: 'insert', list: KEY, cells: { ...WHOLE, ...cells } },
  ])
  return change?.ops[0]?.id ?? ''
}

const checksOf = (list = KEY, more: { fields?: string[] } = {}) =>
  ledgerChecks(ledger, 'projects', { list: { key: list, ...more } }, 'xlsx')

const found = (list = KEY) =>
  checksOf(list).map(({ key, severity, places }) => [key, severity, places.length])

describe('checks of a special ledger', () => {
  it('find nothing in rows that are whole', () => {
    add({ enterprise: '云岭化工' })
    add({ enterprise: '青峰涂料' })
    expect(found()).toEqual([])
  })

  it('name both of two rows with one identity, and lead to them', () => {
    const ids = [add({ enterprise: '云岭化工' }), add({ enterprise: '云岭 化工' })]
    add({ enterprise: '云岭化工', district: '句容市' })
    const [check] = checksOf()
    expect(check).toMatchObject({ key: 'duplicate', severity: 'error' })
    expect(check?.places).toEqual(
      ids.map((row, place) => ({
        where: `丹阳市 ${['云岭化工', '云岭 化工'][place]} · 企业（单位）名称`,
        what: '有 2 个企业的辖市区、企业（单位）名称相同',
        target: { page: 'lists', query: { list: KEY, row, field: 'enterprise' } },
        exempts: {
          ...{ rule: 'duplicate', row, field: 'enterprise' },
          value: ['云岭化工', '云岭 化工'][place],
        },
      })),
    )
  })

  it('name codes, telephones, empty cells and words that are not confirmed', () => {
    add({ enterprise: '甲', creditCode: '123' })
    add({ enterprise: '乙', creditCode: null, recheck: '用量待核实' })
    expect(found()).toEqual([
      ['missing', 'warning', 1],
      ['creditCode', 'warning', 1],
      ['unconfirmed', 'warning', 1],
    ])
  })

  it('name days that have not come, and those that come before what they follow', () => {
    const id = `${KEY}/recheckedOn`
    const bound = { list: 'specialField', id, field: 'notBelow', value: '全面排查日期' }
    commitEdits(ledger, TESTER, [{ edit: 'set', ...bound }])
    add({ enterprise: '甲', recheckedOn: '2023-04-02' })
    add({ enterprise: '乙', replacedOn: '2090-01-01' })
    expect(checksOf().map(({ key, severity, places }) => [key, severity, places[0]?.what])).toEqual(
      [
        ['future', 'error', '替代完成日期 2090-01-01 还没有到'],
        ['order', 'error', '再核查日期（2023-04-02）早于全面排查日期（2023-04-03）'],
      ],
    )
  })

  it('leave alone what goes not out, and what was set aside until it is changed', () => {
    const id = add({ enterprise: '乙', recheck: '用量待核实' })
    expect(checksOf(KEY, { fields: ['enterprise'] })).toEqual([])
    const exemption = { rule: 'unconfirmed', row: id, field: 'recheck', value: '用量待核实' }
    commitEdits(ledger, TESTER, [
      { edit: 'insert', list: EXEMPTIONS.key, cells: { ...exemption, reason: '年底再核' } },
    ])
    expect(found()).toEqual([])
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: KEY, id, field: 'recheck', value: '仍待核实', old: '用量待核实' },
    ])
    expect(found()).toEqual([['unconfirmed', 'warning', 1]])
  })

  it('take rows of two quarters for two, and two of one quarter for one', () => {
    const quarterly = 'vapour-recovery'
    for (const period of ['2023-03', '2023-06', '2023-06'])
      commitEdits(ledger, TESTER, [
        {
          edit: 'insert',
          list: quarterly,
          cells: { period, district: '扬中市', kind: '码头泊位', enterprise: '油库', name: '1号' },
        },
      ])
    const twice = (list: string) => checksOf(list).find(({ key }) => key === 'duplicate')?.places
    expect(twice(quarterly)).toHaveLength(2)
    expect(twice(`${quarterly}/2023-06`)).toMatchObject([
      { target: { page: 'lists', query: { list: quarterly } } },
      {},
    ])
    expect(twice(`${quarterly}/2023-03`)).toBeUndefined()
  })
})

describe('rows told apart by either of two fields', () => {
  it('are not one because they both lack a code', () => {
    const key =
      commitEdits(ledger, TESTER, [
        { edit: 'insert', list: 'special', cells: { name: '自建', rowName: '企业' } },
      ])?.ops[0]?.id ?? ''
    for (const cells of [
      { name: '辖市区', content: 'district' },
      { name: '企业', content: 'enterprise', identity: 'either' },
      { name: '信用代码', content: 'creditCode', identity: 'either' },
    ])
      commitEdits(ledger, TESTER, [
        { edit: 'insert', list: 'specialField', cells: { list: key, ...cells } },
      ])
    const put = (cells: Cells) =>
      commitEdits(ledger, TESTER, [
        { edit: 'insert', list: key, cells: { district: '丹阳市', ...cells } },
      ])
    put({ enterprise: '甲' })
    put({ enterprise: '乙' })
    expect(found(key)).toEqual([])
    put({ enterprise: '丙', creditCode: WHOLE.creditCode })
    put({ enterprise: '丙公司', creditCode: WHOLE.creditCode })
    expect(found(key)).toEqual([['duplicate', 'error', 2]])
  })
})

describe('export list', () => {
  it('says what is still to be looked at, as export projects does', () => {
    const cli = new Cli(folder)
    const file = join(folder, 'own.ledger')
    cli.json(['new', file])
    const own = openLedger(file)
    for (const enterprise of ['云岭化工', '云岭化工'])
      commitEdits(own, TESTER, [
        {
          edit: 'insert',
          list: KEY,
          cells: { district: '丹阳市', batch: ['首批28家'], enterprise },
        },
      ])
    own.close()
    const { exit, json } = cli.json([
      'export',
      'list',
      '--list',
      KEY,
      '--ledger',
      file,
      '-o',
      join(folder, '台账.xlsx'),
    ])
    expect(exit).toBe(0)
    expect(json.checks).toEqual([
      { key: 'duplicate', severity: 'error', sentence: '没有重复登记的企业', count: 2 },
      { key: 'missing', severity: 'warning', sentence: '应填的内容都已填写', count: 8 },
    ])
  })
})
