import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { backupsIn } from '../../../src/main/backup/backup-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { ledgerIdOf } from '../../../src/main/ledger/ledger-id.ts'
import { SCHEMA_VERSION } from '../../../src/main/ledger/migrate.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { openForWork } from '../../../src/main/service/open-for-work.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import { projects, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const fixtures = join(import.meta.dirname, '../../fixtures/ledgers')

it.each(['v1', 'v2', 'v3', 'v4', 'v5'])(
  'a ledger of version %s opens with all it had, verified, and takes new changes',
  (version) => {
    const path = join(folder, `${version}.ledger`)
    copyFileSync(join(fixtures, `${version}.ledger`), path)
    using ledger = disposable(openLedger(path))
    expect(projects(ledger.it).map(({ cells }) => [cells.code, cells.enterprise])).toEqual([
      ['2023-DY-D-001', '甲公司'],
    ])
    expect(ledger.it.verify()).toEqual({ ok: true, seq: 4, problems: [] })
    ledger.it.redo(TESTER)
    expect(projects(ledger.it)).toHaveLength(2)
    expect(ledger.it.verify()).toMatchObject({ ok: true, seq: 5 })
  },
)

it('there is a frozen ledger of every version, so that none is forgotten', () => {
  expect(readdirSync(fixtures).filter((name) => name.endsWith('.ledger'))).toHaveLength(
    SCHEMA_VERSION,
  )
})

it('one of version v4 opens with its kept file and its log of exports', () => {
  const path = join(folder, 'v4-all.ledger')
  copyFileSync(join(fixtures, 'v4.ledger'), path)
  using ledger = disposable(openLedger(path))
  expect(ledger.it.newestExports(9)).toMatchObject([{ seq: 4, file: '附件1.xlsx' }])
  const hash = createHash('sha256').update('冻结的附件').digest('hex')
  expect(new TextDecoder().decode(ledger.it.file(hash) ?? undefined)).toBe('冻结的附件')
})

it('one of version v4 has its exports chained as it opens, so that verify finds one altered', () => {
  const path = join(folder, 'v4-exports.ledger')
  copyFileSync(join(fixtures, 'v4.ledger'), path)
  openLedger(path).close()
  const raw = new Database(path)
  raw.exec(`UPDATE export SET file = '别的.xlsx'`)
  raw.close()
  using ledger = disposable(openLedger(path))
  expect(ledger.it.verify()).toMatchObject({ ok: false, problems: [{ kind: 'export' }] })
})

it('one of version v5 tells each of the cells that stand together in its log', () => {
  const path = join(folder, 'v5-cells.ledger')
  copyFileSync(join(fixtures, 'v5.ledger'), path)
  using ledger = disposable(openLedger(path))
  const sets = (field?: string) => ledger.it.searchLog((log) => log.ops(3, { field }, 0, 9))
  const contact = { op: 'set', field: 'contact', old: null, new: '张三' }
  expect(sets()).toMatchObject([
    contact,
    { op: 'set', field: 'investment', old: 12.5, new: 20 },
    { op: 'insert' },
  ])
  expect(sets('contact')).toMatchObject([contact])
  expect(ledger.it.searchLog((log) => log.counts(3))).toEqual({ added: 1, removed: 0, cells: 2 })
  expect(ledger.it.searchLog((log) => log.count({ field: 'contact' }))).toBe(2)
})

it('one of an older version becomes a backup first, and stays as it was where that fails', () => {
  const settings = new Settings(join(folder, 'home'))
  const path = join(folder, '旧台账.ledger')
  copyFileSync(join(fixtures, 'v1.ledger'), path)
  mkdirSync(join(folder, 'home'))
  writeFileSync(settings.backups, '这里是一个文件')
  expect(refusalOf(() => openForWork(path, settings))).toMatchObject({ code: 'LEDGER_IO' })
  const db = new Database(path)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  db.close()
  rmSync(settings.backups)
  const { id } = disposed(openForWork(path, settings))
  const [backup] = backupsIn(join(settings.backups, id))
  expect(backup).toMatchObject({ seq: 4, facts: null })
  const old = new Database(backup?.path, { readonly: true })
  expect(old.pragma('user_version', { simple: true })).toBe(1)
  expect(old.prepare('SELECT count(*) FROM op').pluck().get()).toBeGreaterThan(4)
  old.close()
})

function disposed(ledger: Ledger): { id: string } {
  const id = ledgerIdOf(ledger)
  ledger.close()
  return { id }
}

it('a change keeps the workbook it came from, and each op the place in it', () => {
  const path = join(folder, 'sources.ledger')
  copyFileSync(join(fixtures, 'v1.ledger'), path)
  using ledger = disposable(openLedger(path))
  const [row] = projects(ledger.it)
  const source = {
    file: '报送.xlsx',
    hash: 'ab'.repeat(32),
    tables: { '项目!1': { sheet: '项目', columns: { investment: 'C' } } },
  }
  const from = { table: '项目!1', row: 5, written: { investment: '2000万' } }
  ledger.it.commit({
    author: TESTER,
    kind: 'import',
    note: '导入',
    source,
    ops: [
      {
        op: 'set',
        list: 'project',
        id: row?.id ?? '',
        field: 'investment',
        old: 12.5,
        new: 2000,
        from,
      },
    ],
  })
  expect(ledger.it.newestChanges(1)).toMatchObject([{ source, ops: [{ from }] }])
  const undone = ledger.it.undo(TESTER)
  expect(undone.ops).toEqual([
    { op: 'set', list: 'project', id: row?.id, field: 'investment', old: 2000, new: 12.5 },
  ])
  expect(ledger.it.verify()).toMatchObject({ ok: true, problems: [] })
})

function disposable<T extends { close(): void }>(it: T): { it: T; [Symbol.dispose](): void } {
  return { it, [Symbol.dispose]: () => it.close() }
}
