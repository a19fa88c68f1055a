import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const cli = new Cli(temporaryFolder())
const ledger = ['--ledger', '历史.ledger']
cli.json(['new', '历史.ledger'])
cli.json(['add', ...ledger, 'enterprise=甲公司', 'district=丹阳市', 'category=VOCs治理项目'])
cli.json(['set', '2023-DY-C-001', ...ledger, 'investment=12.5'])

it('history is filtered by list, field and project, each change with all its ops', () => {
  const seqs = (...args: string[]) =>
    (cli.json(['history', ...ledger, ...args]).json.changes as { seq: number }[]).map(
      ({ seq }) => seq,
    ) // of `history`
  expect(seqs()).toEqual([3, 2, 1])
  expect(seqs('--list', 'project', '--field', 'investment')).toEqual([3])
  expect(seqs('--search', '甲公司', '--limit', '1')).toEqual([3])
  expect(seqs('--kind', '新建台账')).toEqual([1])
  expect(cli.json(['history', ...ledger, '--from', '四月'])).toMatchObject({
    exit: 2,
    json: { code: 'USAGE' },
  })
})

it('history is exported as a workbook with a row for each cell', async () => {
  const answer = cli.json(['history', ...ledger, '--field', 'investment', '--export', '审计.xlsx'])
  expect(answer).toMatchObject({ exit: 0, json: { ok: true, rows: 1 } })
  const [sheet] = (await openOwn(readFileSync(join(cli.folder, '审计.xlsx')))).worksheets
  const row = (number: number) =>
    Array.from({ length: 11 }, (_, column) => sheet?.getRow(number).getCell(column + 1).text)
  expect(row(1).slice(0, 3)).toEqual(['版本', '时间', '编辑人'])
  expect(row(2).slice(4)).toEqual([
    '重点工程项目',
    '2023-DY-C-001',
    '甲公司',
    '修改',
    '总投资',
    '',
    '12.5',
  ])
})
