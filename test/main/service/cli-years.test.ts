import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addAttachment } from '../../../src/main/attachments/attachments.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { nextLedger } from '../../../src/main/plan/years/next-ledger.ts'
import { originReports } from '../../../src/main/plan/years/origin-reports.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const at = (name: string) => join(folder, name)

interface Project {
  id: string
  code: string
  name: string
  district: string
  category: string
  status: string
}

const projectsOf = (ledger: string, ...where: string[]): Project[] => {
  const { json } = cli.json(['list', '--ledger', ledger, ...where])
  return json.projects as Project[] // what list prints
}

cli.json(['new', '2023.ledger', '--sample'])
writeFileSync(
  at('对应.json'),
  JSON.stringify({
    categories: [
      { from: '源头替代项目', to: 'VOCs综合治理' },
      { from: 'VOCs治理项目', to: 'VOCs综合治理' },
    ],
  }),
)

describe('new --from', () => {
  const made = cli.json(['new', '2024.ledger', '--from', '2023.ledger', '--mapping', '对应.json'])
  const last = projectsOf('2023.ledger')
  const now = projectsOf('2024.ledger')

  it('carries the open projects over under numbers of the new year', () => {
    expect(made.exit).toBe(0)
    expect(made.json).toMatchObject({ ok: true, year: 2024, seq: 1, projects: now.length })
    const over = ['已完成', '已验收', '已销号', '关停退出', '取消调整']
    expect(now).toHaveLength(last.filter(({ status }) => !over.includes(status)).length)
    for (const { code } of now) expect(code).toMatch(/^2024-[A-Z]{2}-[A-Z]-\d{3}$/u)
    expect(new Set(now.map(({ code }) => code)).size).toBe(now.length)
    expect(now.some(({ category }) => category === 'VOCs治理项目')).toBe(false)
  })

  it('links each of them to where it comes from', () => {
    const ledger = openLedger(at('2024.ledger'))
    const origins = ledger.rows('origin')
    ledger.close()
    const byId = new Map(last.map((project) => [project.id, project]))
    expect(origins.map(({ id }) => id).sort()).toEqual(now.map(({ id }) => id).sort())
    for (const { id, cells } of origins) {
      const before = byId.get(String(cells.row))
      expect(before?.code).toBe(cells.code)
      expect(before?.name).toBe(now.find((project) => project.id === id)?.name)
    }
  })

  it('takes along the newest report of each, and its attachments, and tells the others on demand', () => {
    const before = openLedger(at('2023.ledger'))
    const path = at('有附件.ledger')
    const open = before.rows('project').filter(({ cells }) => cells.status === '在建')[0]?.id ?? ''
    const done =
      before.rows('project').filter(({ cells }) => cells.status === '已完成')[0]?.id ?? ''
    before.close()
    copyFileSync(at('2023.ledger'), path)
    const last = openLedger(path)
    const report = (month: string, percent: number): Edit => ({
      edit: 'insert',
      list: 'progress',
      cells: { project: open, month, status: '在建', percent },
    })
    commitEdits(last, 'test', [report('2023-10', 60), report('2023-11', 70)])
    const bytes = new TextEncoder().encode('合同')
    for (const row of [open, done])
      addAttachment(last, 'test', { list: 'project', row }, { name: '合同.txt', bytes })
    const now = nextLedger(at('有附件2024.ledger'), last, {
      year: 2024,
      mapping: { districts: [], categories: [] },
      listRows: true,
      author: 'test',
    })
    const carried = now.rows('origin').find(({ cells }) => cells.row === open)?.id ?? ''
    expect(now.rows('progress').map(({ cells }) => cells)).toMatchObject([
      { project: carried, month: '2023-11', percent: 70 },
    ])
    expect(now.rows('attachment').map(({ cells }) => cells)).toMatchObject([
      { list: 'project', row: carried, name: '合同.txt' },
    ])
    expect(now.file(String(now.rows('attachment')[0]?.cells.hash))).toEqual(bytes)
    expect(originReports(last, now, carried).map(({ cells }) => cells.percent)).toEqual([70, 60])
    expect(now.verify().problems).toEqual([])
    last.close()
    now.close()
  })

  it('leaves quotas and targets to be filled in, and last year as it was', () => {
    const { json } = cli.json(['summary', '--ledger', '2024.ledger'])
    expect(json).toMatchObject({ plan: { city: '镇江市', year: 2024 }, quotas: {}, gaps: [] })
    expect(cli.json(['verify', '--ledger', '2023.ledger']).json).toMatchObject({ ok: true, seq: 1 })
    expect(cli.json(['verify', '--ledger', '2024.ledger']).json).toMatchObject({ ok: true })
  })

  it('refuses a mapping that cannot be followed, and makes no file', () => {
    writeFileSync(at('错.json'), JSON.stringify({ categories: [{ from: '没有', to: '其他' }] }))
    const unknown = cli.json(['new', '错.ledger', '--from', '2023.ledger', '--mapping', '错.json'])
    expect(unknown).toMatchObject({ exit: 4, json: { code: 'VALUE_INVALID' } })
    writeFileSync(at('错.json'), JSON.stringify({ categories: [{ from: '其他' }] }))
    const broken = cli.json(['new', '错.ledger', '--from', '2023.ledger', '--mapping', '错.json'])
    expect(broken.json.message).toContain('categories[0].to')
    expect(cli.json(['summary', '--ledger', '错.ledger'])).toMatchObject({
      json: { code: 'LEDGER_NOT_FOUND' },
    })
  })

  it('is compared with last year by the new names', () => {
    cli.json([
      'add',
      'district=丹阳市',
      'category=VOCs综合治理',
      'name=新项目',
      '--ledger',
      '2024.ledger',
    ])
    const { json } = cli.json(['compare', '2023.ledger', '2024.ledger'])
    const { cells, total, astray } = json as {
      cells: Record<string, unknown>[]
      total: object
      astray: object
    } // what compare prints
    expect(total).toMatchObject({
      last: 581,
      carried: now.length,
      added: 1,
      now: now.length + 1,
      lastDone:
        last.length - now.length - last.filter(({ status }) => status === '取消调整').length,
    })
    expect(astray).toMatchObject({ last: 0, now: 0 })
    expect(
      cells.find(({ district, category }) => district === '丹阳市' && category === 'VOCs综合治理'),
    ).toMatchObject({ last: 5 + 43, added: 1 })
  })
})

describe('new --plan', () => {
  it('makes a plan of a city in which nothing is told yet', () => {
    const { exit } = cli.json([
      'new',
      '常州.ledger',
      '--plan',
      'empty',
      '--city',
      '常州市',
      '--year',
      '2025',
    ])
    expect(exit).toBe(0)
    const ledger = openLedger(at('常州.ledger'))
    expect(planOf(ledger)).toMatchObject({
      city: '常州市',
      year: 2025,
      districts: [],
      categories: [],
      document: { title: '常州市2025年大气污染防治工作计划', issuedOn: null },
    })
    ledger.close()
    expect(cli.json(['summary', '--ledger', '常州.ledger']).json).toMatchObject({ total: 0 })
    expect(cli.json(['new', '无.ledger', '--plan', 'empty'])).toMatchObject({ exit: 2 })
  })

  it('takes a definition of its own, and says what is wrong with one', () => {
    writeFileSync(at('坏.plan.json'), '{"key": "a", "city": 3}')
    const bad = cli.json(['new', '坏.ledger', '--plan', '坏.plan.json'])
    expect(bad).toMatchObject({ exit: 4, json: { code: 'VALUE_INVALID' } })
    expect(bad.json.message).toContain('city')
    expect(cli.json(['new', '坏.ledger', '--plan', '没有.json'])).toMatchObject({
      exit: 3,
      json: { code: 'INPUT_UNREADABLE' },
    })
  })
})
