import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { templateOf } from '../../support/templates.ts'
import { openOwn } from '../../support/workbooks.ts'

const cli = new Cli(temporaryFolder())
const LEDGER = ['--ledger', '考核.ledger']
const SCHEME = ['--scheme', '2023年辖市区大气污染防治工作考核']
cli.json(['new', '考核.ledger', '--sample'])

it('assessment adds a shipped scheme, ranks by it, and compares two revisions', () => {
  const added = cli.json(['assessment', 'add', 'zhenjiang-2023-districts', ...LEDGER])
  expect(added).toMatchObject({ exit: 0, json: { ok: true, seq: 2 } })
  const { json } = cli.json(['assessment', ...LEDGER, ...SCHEME, '--rows'])
  expect(json).toMatchObject({ full: 100, seq: 2, scheme: { level: 'district' } })
  expect(json.places).toHaveLength(8)
  expect(json.rows).toHaveLength(8)
  const compared = cli.json(['assessment', ...LEDGER, ...SCHEME, '--since', '2'])
  expect(compared.json.comparison).toMatchObject({
    places: Array.from({ length: 8 }, () => ({ difference: 0, items: [] })),
  })
})

it('export assessment writes the letter, records it, and makes the same bytes again', () => {
  const bytes = ['一.docx', '二.docx'].map((file) => {
    const made = cli.json([
      ...['export', 'assessment', ...LEDGER, ...SCHEME],
      ...['--as-of', '2023-06-30', '-o', file],
    ])
    expect(made).toMatchObject({ exit: 0, json: { ok: true, kind: 'assessment', format: 'docx' } })
    return readFileSync(join(cli.folder, file))
  })
  expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true)
  expect(cli.run(['history', '--exports', ...LEDGER]).stdout).toContain('assessment')
})

it('export assessment fills a template of the office', async () => {
  const template = await templateOf([['{{办法名称}}'], ['{{地区}}', '{{总分}}']])
  writeFileSync(join(cli.folder, '自有.xlsx'), template)
  const made = cli.json([
    ...['export', 'assessment', ...LEDGER, ...SCHEME],
    ...['--template', '自有.xlsx', '-o', '自有结果.xlsx'],
  ])
  expect(made.exit).toBe(0)
  const [sheet] = (await openOwn(readFileSync(join(cli.folder, '自有结果.xlsx')))).worksheets
  expect([sheet?.getCell('A1').text, sheet?.rowCount]).toEqual([SCHEME[1], 9])
})

it('assessment and its export refuse what they do not know', () => {
  const unknown = { exit: 2, json: { code: 'USAGE' } }
  expect(cli.json(['assessment', ...LEDGER, '--scheme', '没有'])).toMatchObject(unknown)
  expect(cli.json(['assessment', 'add', '没有', ...LEDGER])).toMatchObject(unknown)
  expect(cli.json(['export', 'assessment', ...LEDGER, '-o', 'x.docx'])).toMatchObject(unknown)
})
