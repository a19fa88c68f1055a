import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APPLICATION_ID } from '../../../src/main/ledger/file-check.ts'
import { SCHEMA_VERSION } from '../../../src/main/ledger/migrate.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import { type ErrorCode, LedgerError } from '../../../src/shared/errors.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-bad-'))
  file = join(folder, '台账.ledger')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function makeLedger(): void {
  newLedger(file, { plan: 'zhenjiang-2023', sample: true, author: '测试员' }).close()
}

function refusalOf(open: () => unknown): LedgerError {
  try {
    open()
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
  throw new Error('was not refused')
}

/** Opening is refused with the code and a Chinese sentence; file and folder stay as they were. */
function expectRefused(code: ErrorCode): void {
  const names = readdirSync(folder)
  const before = readFileSync(file)
  const error = refusalOf(() => openLedger(file))
  expect(error.code).toBe(code)
  expect(error.message).toMatch(/[\u4e00-\u9fff]{6}/u)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(names)
}

describe('a file that cannot be opened as a ledger is refused and left untouched', () => {
  it('when it is empty', () => {
    writeFileSync(file, '')
    expectRefused('LEDGER_EMPTY')
  })

  it('when it is no database', () => {
    writeFileSync(file, 'PK\u0003\u0004 这是一个工作簿'.repeat(40))
    expectRefused('LEDGER_NOT_SQLITE')
  })

  it('when it is shorter than a header', () => {
    writeFileSync(file, 'SQLite format 3\0')
    expectRefused('LEDGER_NOT_SQLITE')
  })

  it('when it is another program’s database, in WAL mode too', () => {
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.exec('CREATE TABLE bookmark (url TEXT)')
    db.close()
    expectRefused('LEDGER_FOREIGN')
  })

  it('when a newer program wrote it', () => {
    makeLedger()
    const db = new Database(file)
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    expectRefused('LEDGER_TOO_NEW')
  })

  it('when it is of a version from before the first release', () => {
    makeLedger()
    const db = new Database(file)
    db.pragma('user_version = 0')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    expectRefused('LEDGER_TOO_OLD')
  })

  it('when it is marked read-only, even for a user who could write past the mark', () => {
    makeLedger()
    chmodSync(file, 0o444)
    expectRefused('LEDGER_READ_ONLY')
  })

  it('when its end is missing', () => {
    makeLedger()
    truncateSync(file, 200_000)
    const before = readFileSync(file)
    expect(refusalOf(() => openLedger(file)).code).toBe('LEDGER_DAMAGED')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('when it is a folder or does not exist', () => {
    expect(refusalOf(() => openLedger(folder)).code).toBe('LEDGER_NOT_SQLITE')
    expect(refusalOf(() => openLedger(file)).code).toBe('LEDGER_NOT_FOUND')
    expect(readdirSync(folder)).toEqual([])
  })

  it('when another process holds it, and can be opened once that process is gone', async () => {
    makeLedger()
    const holder = fork(join(import.meta.dirname, 'hold-ledger.ts'), [file])
    await once(holder, 'message')
    const error = refusalOf(() => openLedger(file))
    expect(error.code).toBe('LEDGER_BUSY')
    expect(error.data.holder).toMatchObject({ pid: holder.pid, host: hostname() })
    expect(error.message).toContain(`电脑 ${hostname()}，进程 ${holder.pid}`)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const ledger = openLedger(file)
    expect(ledger.rows('project')).toHaveLength(581)
    ledger.close()
    // Nobody holds it any more, and nothing says so.
    expect(readdirSync(folder)).toEqual(['台账.ledger'])
  })

  it('when this process holds it already, without losing the lock', () => {
    makeLedger()
    const ledger = openLedger(file)
    expect(refusalOf(() => openLedger(file)).code).toBe('LEDGER_BUSY')
    const other = `import { openLedger } from '${join(import.meta.dirname, '../../../src/main/ledger/open.ts')}'
      try { openLedger(process.argv[1]) } catch (error) { console.log(error.code) }`
    const said = execFileSync(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      other,
      file,
    ])
    expect(String(said).trim()).toBe('LEDGER_BUSY')
    ledger.close()
  })
})

describe('a new ledger', () => {
  it('never takes the place of an existing file', () => {
    writeFileSync(file, '已有的文件')
    const create = () =>
      newLedger(file, { plan: 'zhenjiang-2023', sample: false, author: '测试员' })
    expect(refusalOf(create).code).toBe('LEDGER_EXISTS')
    expect(readFileSync(file, 'utf8')).toBe('已有的文件')
    expect(readdirSync(folder)).toEqual(['台账.ledger'])
  })

  it('is one file with our application id, strict tables, WAL, full synchronous and foreign keys', () => {
    makeLedger()
    expect(readdirSync(folder)).toEqual(['台账.ledger'])
    const db = new Database(file, { readonly: true })
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    interface Table {
      schema: string
      type: string
      name: string
      strict: number
    }
    const tables = db.pragma('table_list') as Table[] // as SQLite documents it
    const own = tables.filter(
      ({ schema, type, name }) =>
        schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
    )
    expect(own.map(({ name }) => name).sort()).toEqual([
      'change',
      'export',
      'file',
      'meta',
      'op',
      'record',
    ])
    expect(own.every(({ strict }) => strict === 1)).toBe(true)
    db.close()
  })

  it('survives a kill in the middle of edits with every acknowledged one', async () => {
    makeLedger()
    const writer = fork(join(import.meta.dirname, 'write-until-killed.ts'), [file])
    let acknowledged = 0
    await new Promise<void>((resolve) => {
      writer.on('message', (seq) => {
        acknowledged = Number(seq)
        if (acknowledged >= 60) resolve()
      })
    })
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    const ledger = openLedger(file)
    expect(ledger.seq).toBeGreaterThanOrEqual(acknowledged)
    expect(ledger.verify()).toMatchObject({ ok: true })
    ledger.close()
  })
})
