import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const cli = new Cli(temporaryFolder())
const ledger = ['--ledger', '撤回.ledger']
const CODE = '2023-DY-C-001'
const investment = () =>
  (cli.json(['show', CODE, ...ledger]).json.project as { investment: number }).investment // of `show`

cli.json(['new', '撤回.ledger'])
cli.json([
  'add',
  ...ledger,
  'enterprise=甲公司',
  'investment=10',
  'district=丹阳市',
  'category=VOCs治理项目',
])
cli.json(['set', CODE, ...ledger, 'investment=12', 'nox=3'])
cli.json(['set', CODE, ...ledger, 'investment=15'])

it('a conflict stops a revert with exit code 4 and nothing written, and is told beforehand', () => {
  expect(cli.json(['revert', '3', ...ledger])).toMatchObject({
    exit: 4,
    json: { ok: false, code: 'CHANGE_CONFLICT' },
  })
  expect(cli.json(['revert', '3', ...ledger, '--dry-run'])).toMatchObject({
    exit: 0,
    json: {
      ops: 1,
      conflicts: [{ code: CODE, field: 'investment', base: 12, ours: 15, theirs: 10 }],
    },
  })
  expect(investment()).toBe(15)
})

it('with a policy it reverts the rest, or all of it, as one change', () => {
  expect(cli.json(['revert', '3', ...ledger, '--on-conflict', 'ours'])).toMatchObject({
    exit: 0,
    json: { ok: true, seq: 5, undoes: 3, conflicts: 1, ops: [{ field: 'nox', new: null }] },
  })
  expect(cli.json(['revert', '3', ...ledger, '--on-conflict', 'theirs']).exit).toBe(0)
  expect(investment()).toBe(10)
  expect(cli.json(['revert', '1', ...ledger])).toMatchObject({
    exit: 4,
    json: { code: 'NOTHING_TO_UNDO' },
  })
  expect(cli.json(['revert', '3', ...ledger, '--on-conflict', 'mine'])).toMatchObject({
    exit: 2,
    json: { code: 'USAGE' },
  })
  expect(cli.json(['verify', ...ledger]).exit).toBe(0)
})
