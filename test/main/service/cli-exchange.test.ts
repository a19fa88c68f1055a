import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { openOwn, xlsxOf } from '../../support/workbooks.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-exchange-'))
const cli = new Cli(folder)
const LEDGER = ['--ledger', 'a.ledger']
let id = ''

interface Told {
  ok: boolean
  seq: number | null
  basis: { kind: string }
  counts: Record<string, number>
  changes: { id: string; field: string; outcome: string; ours: unknown; theirs: unknown }[]
}

beforeAll(async () => {
  cli.run(['new', 'a.ledger'])
  const added = cli.json([
    'add',
    ...LEDGER,
    ...['district=丹阳', 'category=其他'],
    'enterprise=甲公司',
    'name=扬尘治理',
    'investment=100',
  ])
  expect(added.exit).toBe(0)
  id = String(projectsNow()[0]?.id)
})
afterAll(() => rmSync(folder, { recursive: true }))

const projectsNow = () => cli.json(['list', ...LEDGER]).json.projects as Record<string, unknown>[]
const importFile = (...options: string[]) => {
  const { exit, json } = cli.json(['import', 'back.xlsx', ...LEDGER, ...options])
  return { exit, told: json as unknown as Told }
}

/** The workbook sent out, with its investment written over. */
async function comeBack(investment: number): Promise<void> {
  const workbook = await openOwn(readFileSync(join(folder, 'out.xlsx')))
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === 100) cell.value = investment
      }),
    ),
  )
  writeFileSync(join(folder, 'back.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()))
}

describe('a workbook sent out and back on the command line', () => {
  it('is compared with the revision from which it was made', async () => {
    expect(
      cli.run(['export', 'submission', ...LEDGER, '--district', '丹阳', '-o', 'out.xlsx']).exit,
    ).toBe(0)
    await comeBack(150)
    cli.run(['set', id, ...LEDGER, 'remark=台账新备注'])
    const { exit, told } = importFile('--dry-run')
    expect([exit, told.seq, told.basis.kind]).toEqual([0, null, 'stamp'])
    expect(told.changes.map(({ field, outcome }) => [field, outcome])).toEqual([
      ['investment', 'theirs'],
      ['remark', 'ours'],
    ])
  })

  it('stops with exit code 4 at a conflict and writes nothing', () => {
    cli.run(['set', id, ...LEDGER, 'investment=110'])
    const before = cli.json(['history', ...LEDGER]).json
    const { exit, told } = importFile()
    expect([exit, told.ok, told.counts.conflicts]).toEqual([4, false, 1])
    expect(told.changes).toContainEqual(
      expect.objectContaining({
        id,
        field: 'investment',
        outcome: 'conflict',
        ours: 110,
        theirs: 150,
      }),
    )
    expect(cli.json(['history', ...LEDGER]).json).toEqual(before)
  })

  it('takes the side that it is told', () => {
    expect(importFile('--on-conflict', 'theirs').exit).toBe(0)
    expect(projectsNow()[0]).toMatchObject({ investment: 150, remark: '台账新备注' })
    expect(importFile('--on-conflict', 'both').exit).toBe(2)
  })
})

it('a table of unknown headers is read by a map, in field keys or their 中文 names', async () => {
  writeFileSync(
    join(folder, 'odd.xlsx'),
    await xlsxOf({
      表: [
        ['归口', '大类', '对象', '内容'],
        ['句容', '其他', '乙公司', '餐饮油烟'],
      ],
    }),
  )
  const map = { 归口: '辖市区', 大类: 'category', C: 'enterprise', 内容: '项目名称' }
  writeFileSync(join(folder, 'map.json'), JSON.stringify(map))
  const run = (file: string) => cli.json(['import', 'odd.xlsx', ...LEDGER, '--map', file])
  expect(cli.json(['import', 'odd.xlsx', ...LEDGER]).exit).toBe(3)
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ 归口: '没有的字段' }))
  expect(run('bad.json').exit).toBe(2)
  expect(run('map.json')).toMatchObject({ exit: 0, json: { counts: { added: 1 } } })
  expect(projectsNow().map(({ enterprise }) => enterprise)).toContain('乙公司')
})

it('of a folder the newest version of each submission is imported, and the rest is told', async () => {
  const table = (investment: number) =>
    xlsxOf({
      表: [
        ['辖市区', '工程类别', '企业名称', '项目名称', '总投资'],
        ['扬中', '其他', '丁公司', '码头岸电', investment],
      ],
    })
  mkdirSync(join(folder, '报送/子文件夹'), { recursive: true })
  const put = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, '报送', name), content)
  put('扬中报送.xlsx', await table(1))
  put('子文件夹/扬中报送_v2.xlsx', await table(2))
  put('~$扬中报送.xlsx', '锁')
  put('说明.txt', '请按模板填写')
  const { exit, json } = cli.json(['import', '报送', ...LEDGER])
  expect([exit, json.ok]).toEqual([0, true])
  expect(json.imports).toMatchObject([{ file: '扬中报送_v2.xlsx', counts: { added: 1 } }])
  expect((json.skipped as { file: string }[]).map(({ file }) => file).sort()).toEqual(
    ['扬中报送.xlsx', '~$扬中报送.xlsx', '说明.txt'].sort(),
  )
  mkdirSync(join(folder, '空文件夹'))
  expect(cli.json(['import', '空文件夹', ...LEDGER])).toMatchObject({ exit: 3 })
})
