import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const cli = new Cli(temporaryFolder())
const ledger = ['--ledger', '版本.ledger']
const place = ['district=丹阳市', 'category=VOCs治理项目']
cli.json(['new', '版本.ledger'])
cli.json(['add', ...ledger, 'enterprise=甲公司', 'investment=10', ...place])
cli.json(['add', ...ledger, 'enterprise=乙公司', ...place])

it('a snapshot names the revision at which it was taken', () => {
  expect(cli.json(['snapshot', '上报稿', ...ledger])).toMatchObject({
    exit: 0,
    json: { ok: true, name: '上报稿', snapshot: 3, seq: 4 },
  })
  expect(cli.json(['snapshot', ...ledger]).json).toEqual({
    snapshots: [{ name: '上报稿', seq: 3 }],
  })
})

it('a snapshot of a taken name or of a mere number is refused', () => {
  expect(cli.json(['snapshot', '上报稿', ...ledger])).toMatchObject({
    exit: 4,
    json: { code: 'CHANGE_CONFLICT' },
  })
  expect(cli.json(['snapshot', '3', ...ledger])).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
})

it('diff tells what was added, removed and changed since a snapshot, cell by cell', () => {
  cli.json(['set', '2023-DY-C-001', ...ledger, 'investment=12.5'])
  cli.json(['remove', '2023-DY-C-002', ...ledger])
  cli.json(['add', ...ledger, 'enterprise=丙公司', ...place])
  const { exit, json } = cli.json(['diff', '上报稿', '7', ...ledger, '--list', 'project'])
  expect(exit).toBe(0)
  expect(json).toMatchObject({ from: 3, to: 7, counts: { added: 1, removed: 1, changed: 1 } })
  expect(json.rows).toContainEqual(
    expect.objectContaining({
      difference: 'changed',
      changes: [{ field: 'investment', old: 10, new: 12.5 }],
    }),
  )
  const { stdout } = cli.run(['diff', '3', '7', ...ledger])
  expect(stdout).toContain('总投资：10.00 → 12.50')
  expect(stdout).toContain('删除\t项目\t2023-DY-C-002')
})

it('diff the other way round tells the opposite, and of one revision nothing', () => {
  expect(cli.json(['diff', '7', '3', ...ledger, '--list', 'project']).json.counts).toEqual({
    added: 1,
    removed: 1,
    changed: 1,
  })
  expect(cli.json(['diff', '5', '5', ...ledger]).json.rows).toEqual([])
  expect(cli.json(['diff', '1', '99', ...ledger])).toMatchObject({
    exit: 2,
    json: { code: 'USAGE' },
  })
})

it('an export of a snapshot is the export of its revision, byte for byte', () => {
  for (const [at, file] of [
    ['上报稿', 'a.xlsx'],
    ['3', 'b.xlsx'],
  ] as const)
    expect(cli.json(['export', 'projects', ...ledger, '--at', at, '-o', file]).exit).toBe(0)
  const bytes = (file: string) => readFileSync(join(cli.folder, file))
  expect(bytes('a.xlsx').equals(bytes('b.xlsx'))).toBe(true)
})
