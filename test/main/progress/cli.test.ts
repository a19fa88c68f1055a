import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const cli = new Cli(temporaryFolder())
const LEDGER = ['--ledger', 'a.ledger']

it('the command line reports a month, says what cannot be, locks the month and is refused', () => {
  cli.run(['new', 'a.ledger'])
  cli.run(['add', 'district=丹阳市', 'category=VOCs治理项目', 'name=一号线', ...LEDGER])
  const write = (month: string, ...said: string[]) =>
    cli.json(['progress', '--month', month, '2023-DY-C-001', ...said, ...LEDGER])

  expect(write('2023-03', 'status=在建', 'percent=60').json).toMatchObject({
    ok: true,
    report: { month: '2023-03', status: '在建', percent: 60 },
    warnings: [],
  })
  expect(write('2023-04', 'percent=50').json).toMatchObject({
    report: { month: '2023-04', status: '在建', percent: 50 },
    warnings: [{ field: 'percent', message: '本月完成比例 50%，比2023年3月的 60% 少' }],
  })
  expect(cli.json(['list', ...LEDGER]).json).toMatchObject({
    projects: [{ status: '在建', progress: 50, reportMonth: '2023-04' }],
  })

  expect(cli.json(['lock', '2023-03', ...LEDGER])).toMatchObject({
    exit: 0,
    json: { ok: true, month: '2023-03', locked: true },
  })
  expect(write('2023-03', 'percent=65')).toMatchObject({
    exit: 4,
    json: { ok: false, code: 'LOCKED' },
  })
  expect(cli.json(['progress', '--month', '2023年3月', ...LEDGER]).json).toMatchObject({
    month: '2023-03',
    locked: true,
    reports: [{ percent: 60 }],
  })
  const months = ['export', 'list', '--list', '各月进度', '-o', 'months.csv', ...LEDGER]
  expect(cli.json(months)).toMatchObject({ exit: 0, json: { ok: true, kind: 'list' } })
  const lines = readFileSync(join(cli.folder, 'months.csv'), 'utf8').split(/\r?\n/u)
  expect(lines[0]).toContain('"报告期","项目编号"')
  expect(lines.slice(1, 3)).toEqual([
    expect.stringMatching(/"2023-03","2023-DY-C-001".*"在建","",60,,/u),
    expect.stringMatching(/"2023-04","2023-DY-C-001".*"在建","",50,-10,/u),
  ])
  cli.run(['unlock', '2023-03', ...LEDGER])
  expect(write('2023-03', 'percent=65').exit).toBe(0)
  expect(write('3月', 'percent=65')).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
  expect(write('2023-03', 'project=x')).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
}, 60_000)

it('the command line sends the sheet of a month out and takes it back', () => {
  cli.run(['new', 'b.ledger'])
  const ledger = ['--ledger', 'b.ledger']
  cli.run(['add', 'district=丹阳市', 'category=VOCs治理项目', 'name=一号线', ...ledger])
  const out = ['-o', '调度.xlsx', '--district', '丹阳', ...ledger]
  expect(cli.json(['export', 'progress', '--month', '2023-04', ...out]).json).toMatchObject({
    ok: true,
    kind: 'progress',
    files: [{ district: '丹阳市', rows: 1 }],
  })
  const recorded = cli.json(['history', ...ledger]).json.changes as { note: string }[]
  expect(recorded[0]?.note).toBe('下发2023年4月调度表：丹阳市')
  expect(cli.json(['import', '调度.xlsx', ...ledger])).toMatchObject({
    exit: 0,
    json: { ok: true, seq: null, counts: { changed: 0, errors: 0 } },
  })
  expect(cli.json(['export', 'progress', '--month', '四月', ...out])).toMatchObject({ exit: 2 })
}, 60_000)
