import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const cli = new Cli(temporaryFolder())
const ledger = ['--ledger', '台账.ledger']
const path = (name: string) => join(cli.folder, name)
const enterprises = () => {
  const projects = cli.json(['list', ...ledger]).json.projects as { enterprise: string }[] // as the contract says
  return projects.map((project) => project.enterprise)
}
const add = (enterprise: string) =>
  cli.json([
    'add',
    ...ledger,
    `enterprise=${enterprise}`,
    'district=丹阳市',
    'category=VOCs治理项目',
  ])
cli.json(['new', '台账.ledger'])
add('甲公司')

let first = ''

it('a backup is a whole ledger of its own, listed with its revision', () => {
  const { exit, json } = cli.json(['backup', ...ledger])
  expect({ exit, ok: json.ok, seq: json.seq }).toEqual({ exit: 0, ok: true, seq: 2 })
  first = String(json.file)
  expect(cli.json(['verify', '--ledger', first]).json).toMatchObject({ ok: true, seq: 2 })
  expect(cli.json(['backups', ...ledger]).json.backups).toMatchObject([{ file: first, seq: 2 }])
})

it('a backup goes where it is told, and never over a file', () => {
  expect(cli.json(['backup', '副本.ledger', ...ledger])).toMatchObject({ exit: 0 })
  expect(cli.json(['backup', '副本.ledger', ...ledger])).toMatchObject({
    exit: 5,
    json: { code: 'LEDGER_EXISTS' },
  })
})

it('restore brings the revision back, and can itself be taken back', () => {
  add('乙公司')
  const { exit, json } = cli.json(['restore', first, ...ledger])
  expect({ exit, seq: json.seq }).toEqual({ exit: 0, seq: 2 })
  expect(enterprises()).toEqual(['甲公司'])
  cli.json(['restore', String(json.kept), ...ledger])
  expect(enterprises()).toEqual(['甲公司', '乙公司'])
})

it('restore refuses what is no sound backup of this ledger, and leaves the ledger alone', () => {
  const before = readFileSync(path('台账.ledger'))
  cli.json(['new', '别的.ledger'])
  expect(cli.json(['restore', '别的.ledger', ...ledger])).toMatchObject({ exit: 2 })
  expect(cli.json(['restore', '没有.ledger', ...ledger])).toMatchObject({
    exit: 5,
    json: { code: 'LEDGER_NOT_FOUND' },
  })
  const cut = readFileSync(first)
  writeFileSync(path('半截.ledger'), cut.subarray(0, cut.length / 2))
  expect(cli.json(['restore', '半截.ledger', ...ledger])).toMatchObject({
    exit: 5,
    json: { code: 'LEDGER_DAMAGED', message: expect.stringMatching(/：.*半截\.ledger$/u) },
  })
  writeFileSync(path('文稿.ledger'), '不是台账'.repeat(100))
  expect(cli.json(['restore', '文稿.ledger', ...ledger])).toMatchObject({
    exit: 5,
    json: {
      code: 'LEDGER_NOT_SQLITE',
      message: expect.stringMatching(/：.*文稿\.ledger$/u),
      file: path('文稿.ledger'),
    },
  })
  expect(readFileSync(path('台账.ledger')).equals(before)).toBe(true)
})

it('restore replaces a damaged ledger, whose file is kept beside', () => {
  copyFileSync(path('台账.ledger'), path('原样.ledger'))
  writeFileSync(path('台账.ledger'), '不是数据库'.repeat(100))
  const { exit, json } = cli.json(['restore', first, ...ledger])
  expect(exit).toBe(0)
  expect(existsSync(String(json.kept))).toBe(true)
  expect(enterprises()).toEqual(['甲公司'])
})

it('backups of a ledger that no longer opens are found by its name', () => {
  copyFileSync(path('台账.ledger'), path('好的.ledger'))
  writeFileSync(path('台账.ledger'), '不是数据库'.repeat(100))
  const { exit, json } = cli.json(['backups', ...ledger])
  expect(exit).toBe(0)
  expect(json.backups).toContainEqual(expect.objectContaining({ file: first, seq: 2 }))
  copyFileSync(path('好的.ledger'), path('台账.ledger'))
})

it('restore replaces a ledger that opens and yet is not what its log says', () => {
  const db = new Database(path('台账.ledger'))
  db.exec(
    `UPDATE record SET cells = json_set(cells, '$.enterprise', '改过') WHERE list = 'project'`,
  )
  db.close()
  expect(cli.json(['verify', ...ledger]).exit).toBe(5)
  const { exit, json } = cli.json(['restore', first, ...ledger])
  expect(exit).toBe(0)
  expect(String(json.kept)).toContain('.damaged-')
  expect(enterprises()).toEqual(['甲公司'])
})

it('restore keeps a journal that was left behind from being played back over it', () => {
  rmSync(path('台账.ledger'))
  writeFileSync(path('台账.ledger-wal'), readFileSync(first).subarray(0, 8192))
  expect(cli.json(['restore', first, ...ledger])).toMatchObject({ exit: 0, json: { kept: null } })
  expect(existsSync(path('台账.ledger-wal'))).toBe(false)
  expect(cli.json(['verify', ...ledger]).json).toMatchObject({ ok: true, seq: 2 })
})

it('a place that cannot be written to or read is told, not taken for a bug', () => {
  for (const args of [
    ['backup', '台账.ledger/备份.ledger'],
    ['restore', '.'],
  ])
    expect(cli.json([...args, ...ledger])).toMatchObject({ exit: 5, json: { code: 'LEDGER_IO' } })
})

it('a large import makes a backup of what it changes, a small one does not', () => {
  const csv = (rows: number) =>
    ['辖市区,类别,企业名称,项目名称']
      .concat(Array.from({ length: rows }, (_, at) => `丹阳市,VOCs治理项目,第${at}厂,治理${at}`))
      .join('\n')
  cli.json(['new', '导入.ledger'])
  const into = ['--ledger', '导入.ledger']
  const revisions = () => {
    const backups = cli.json(['backups', ...into]).json.backups as { seq: number }[] // as the contract says
    return backups.map(({ seq }) => seq)
  }
  writeFileSync(path('少.csv'), csv(20))
  expect(cli.json(['import', '少.csv', ...into]).json).toMatchObject({ ok: true, seq: 2 })
  expect(revisions()).toEqual([])
  writeFileSync(path('多.csv'), csv(250))
  expect(cli.json(['import', '多.csv', ...into]).json).toMatchObject({ ok: true, seq: 3 })
  expect(revisions()).toEqual([2])
})
