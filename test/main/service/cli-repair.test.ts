import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const cli = new Cli(temporaryFolder())
const path = (name: string) => join(cli.folder, name)
const verify = (name: string) => cli.json(['verify', '--ledger', name])
cli.json(['new', '台账.ledger', '--sample'])
cli.json(['backup', '--ledger', '台账.ledger'])

it('repair makes a damaged ledger whole again, tells what it did, and keeps the damaged file', () => {
  const db = new Database(path('台账.ledger'))
  db.exec(
    `DELETE FROM record WHERE list = 'project' AND id IN (SELECT id FROM record WHERE list = 'project' LIMIT 3)`,
  )
  db.close()
  const bytes = readFileSync(path('台账.ledger'))
  expect(verify('台账.ledger').exit).toBe(5)
  const { exit, json } = cli.json(['repair', '台账.ledger'])
  expect({ exit, ok: json.ok, seq: json.seq }).toEqual({ exit: 0, ok: true, seq: 1 })
  expect(json.report).toMatchObject({ breaksAt: null, rows: { restored: { count: 3 } } })
  expect(readFileSync(String(json.kept)).equals(bytes)).toBe(true)
  expect(verify('台账.ledger')).toMatchObject({ exit: 0, json: { ok: true, seq: 1 } })
})

it('repair -o leaves the damaged file where it is, and makes up from the backup for one that is no database', () => {
  const was = readFileSync(path('台账.ledger'))
  writeFileSync(path('台账.ledger'), '不是数据库'.repeat(100))
  const { exit, json } = cli.json(['repair', '台账.ledger', '-o', '找回.ledger'])
  expect(exit).toBe(0)
  expect(json.report).toMatchObject({ readable: false, seq: 1, changes: { fromBackup: 1 } })
  expect(readFileSync(path('台账.ledger'), 'utf8')).toContain('不是数据库')
  expect(verify('找回.ledger').exit).toBe(0)
  expect(cli.json(['repair', '台账.ledger', '-o', '找回.ledger'])).toMatchObject({
    exit: 5,
    json: { code: 'LEDGER_EXISTS' },
  })
  writeFileSync(path('台账.ledger'), was)
})

it('repair refuses what it can make nothing of, and leaves nothing behind', () => {
  writeFileSync(path('别的.ledger'), '不是数据库'.repeat(100))
  expect(cli.json(['repair', '别的.ledger'])).toMatchObject({
    exit: 5,
    json: { code: 'LEDGER_DAMAGED' },
  })
  expect(cli.json(['repair', '没有.ledger'])).toMatchObject({
    exit: 5,
    json: { code: 'LEDGER_NOT_FOUND' },
  })
  expect(existsSync(path('别的.ledger'))).toBe(true)
})
