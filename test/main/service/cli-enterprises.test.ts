import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const FILE = ['--ledger', '名录.ledger']
const run = (...words: string[]) => cli.json([...words, ...FILE])

interface Listed {
  key: string
  name: string
  registered: string
}

const listed = () => run('enterprises').json.enterprises as Listed[] // what enterprises prints

it('registers, shows, renames, merges and undoes from the command line', () => {
  cli.json(['new', '名录.ledger', '--sample'])
  const count = listed().length
  expect(run('enterprises', 'register', '--dry-run').json).toMatchObject({ ok: true, seq: null })
  const [first] = listed()
  const one = first?.name ?? ''
  expect(run('enterprises', 'register', one).json).toMatchObject({ registered: 1, seq: 2 })
  expect(run('enterprises', 'register').json).toMatchObject({ registered: count - 1, seq: 3 })
  const [a, b] = listed()
  expect(run('set', a?.key ?? '', 'name=新名公司', '--list', 'enterprise').exit).toBe(0)
  expect(run('show', '新名公司', '--list', 'enterprise').json.row).toMatchObject({ id: a?.key })
  const shown = run('enterprises', 'show', one).json
  expect(shown).toMatchObject({
    enterprise: { name: '新名公司', formerNames: [one], isRegistered: true },
    lists: [{ list: 'project', count: 1 }],
  })
  expect(run('list', '--where', 'enterprise=新名公司').json.projects).toHaveLength(1)
  const refused = run('enterprises', 'merge', '新名公司', b?.name ?? '')
  expect(refused).toMatchObject({ exit: 4, json: { code: 'VALUE_INVALID' } })
  const { creditCode } = shown.enterprise as { creditCode: string } // as checked above
  const chosen = ['creditCode', 'industry'].flatMap((field) => {
    const value = (shown.enterprise as Record<string, string>)[field] // the same
    return value === undefined ? [] : ['--choose', `${field}=${value}`]
  })
  expect(run('enterprises', 'merge', creditCode, b?.name ?? '', ...chosen).json.ok).toBe(true)
  expect(run('list', '--where', 'enterprise=新名公司').json.projects).toHaveLength(2)
  expect(listed()).toHaveLength(count - 1)
  expect(run('undo').exit).toBe(0)
  expect(listed()).toHaveLength(count)
  expect(run('enterprises', 'show', '没有的公司')).toMatchObject({
    json: { code: 'ROW_NOT_FOUND' },
  })
  expect(run('enterprises', 'delete')).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
})

it('takes the register along into the ledger of the next year', () => {
  cli.json(['new', '次年.ledger', '--from', '名录.ledger'])
  const next = cli.json(['list', '--list', 'enterprise', '--ledger', '次年.ledger']).json.rows
  expect(next).toEqual(run('list', '--list', 'enterprise').json.rows)
})

it('shows the rows of the year before, and says why it cannot', () => {
  const next = (...words: string[]) =>
    cli.run(['enterprises', 'show', ...words, '--ledger', '次年.ledger'])
  const years = (...words: string[]) => JSON.parse(next(...words, '--json').stdout).years
  const [firm] = listed()
  const name = firm?.name ?? ''
  const before = [{ year: 2023, file: '名录', problem: null, lists: [{ list: 'project' }] }]
  expect(years(name)).toMatchObject(before)
  expect(next(name).stdout).toMatch(/2023年（名录）\n重点工程项目：\d 行\n {2}\S/u)
  const user = openLedger(join(folder, '名录.ledger'))
  const refused = [{ year: 2023, file: '名录', problem: { code: 'LEDGER_BUSY' }, lists: [] }]
  expect(years(name)).toMatchObject(refused)
  expect(next(name).stdout).toContain('请在那里关闭以后再打开')
  user.close()
  expect(years(name)).toMatchObject(before)
  expect(run('enterprises', 'show', name).json.years).toEqual([])
})

it('sends the register out as a workbook and takes it back', () => {
  const out = ['export', 'list', '--list', 'enterprise', '-o', '名录.xlsx']
  expect(run(...out).exit).toBe(0)
  const back = run('import', '名录.xlsx', '--list', 'enterprise', '--dry-run')
  expect(back.json.counts).toMatchObject({ added: 0, changed: 0, errors: 0 })
})
