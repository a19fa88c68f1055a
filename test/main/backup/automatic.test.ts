import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupsIn } from '../../../src/main/backup/backup-file.ts'
import { checkCopy } from '../../../src/main/backup/check.ts'
import { keepBackup } from '../../../src/main/backup/make-backup.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { backupList, backupPreview } from '../../../src/main/service/backups.ts'
import { backupsOf, restore, setSecondPlace } from '../../../src/main/service/care.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import type { LedgerEvent } from '../../../src/shared/contract/schemas.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const root = temporaryFolder()
let home: string
let host: LedgerHost
let heard: LedgerEvent[]
let number = 0
beforeEach(() => {
  number += 1
  home = join(root, String(number))
  host = new LedgerHost(new Settings(home))
  heard = []
  host.subscribe((event) => heard.push(event))
  host.create(join(home, '台账.ledger'), { sample: true })
})
afterEach(() => {
  vi.useRealTimers()
  host.close()
})

function remark(text: string): void {
  const id = host.ledger.rows('project')[0]?.id ?? ''
  const edit = { edit: 'set', list: 'project', id, field: 'remark', value: text } as const
  commitEdits(host.ledger, TESTER, [edit])
}

const revisions = () => backupsOf(host).map(({ seq }) => seq)

describe('automatic backups', () => {
  it('are made soon after opening, every quarter of an hour when something changed, and not else', async () => {
    const { path } = host.ledger
    host.close()
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'clearTimeout'] })
    host.open(path)
    vi.advanceTimersByTime(5_000)
    await vi.waitFor(() => expect(revisions()).toEqual([1]), 20_000)
    vi.advanceTimersByTime(60 * 60_000)
    remark('改了一次')
    expect(revisions()).toEqual([1])
    vi.advanceTimersByTime(16 * 60_000)
    await vi.waitFor(() => expect(revisions()).toEqual([1, 2]), 20_000)
  })

  it('hold what was committed while they were being copied, and let it be committed', async () => {
    const making = host.keeper.now()
    for (let turn = 0; turn < 20; turn += 1) {
      remark(`第 ${turn} 次`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { path } = await making
    const copy = openLedger(path)
    expect(copy.verify()).toMatchObject({ ok: true })
    expect(host.ledger.wentThrough({ seq: copy.seq, hash: copy.tip.hash })).toBe(true)
    copy.close()
  })

  it('are one file each, known by their facts, and not repeated while nothing changes', async () => {
    const first = await host.keeper.now()
    const again = await host.keeper.now()
    expect(first.isNew).toBe(true)
    expect(again).toEqual({ ...first, isNew: false })
    const folder = join(first.path, '..')
    expect(readdirSync(folder).sort()).toEqual([
      basename(first.path),
      `${basename(first.path)}.json`,
    ])
    expect(backupsOf(host)[0]?.facts).toMatchObject({ seq: 1, projects: 581 })
  })

  it('of two revisions with one number, made in one second, are two', async () => {
    const { path: first } = await host.keeper.now()
    await restore(host, first)
    remark('一条路')
    const now = new Date()
    const folder = join(first, '..')
    await keepBackup(host.ledger, folder, { now, check: checkCopy })
    await restore(host, first)
    remark('另一条路')
    await keepBackup(host.ledger, folder, { now, check: checkCopy })
    expect(revisions()).toEqual([1, 2, 2])
  })

  it('leave nothing of a copy in the middle of which the program was ended', async () => {
    const { path } = await host.keeper.now()
    const folder = join(path, '..')
    // No process has so high a number.
    writeFileSync(join(folder, '.writing-4194999-1'), '半截')
    remark('又改了')
    await host.keeper.now()
    expect(readdirSync(folder).filter((name) => name.startsWith('.writing'))).toEqual([])
  })

  it('tell of a damaged ledger instead of putting a damaged copy beside the good ones', async () => {
    await host.keeper.now()
    const { path } = host.ledger
    host.close()
    const db = new Database(path)
    db.exec(`UPDATE record SET cells = json_set(cells, '$.name', '改过') WHERE list = 'project'`)
    db.close()
    host.open(path)
    await expect(host.keeper.now()).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' })
    expect(revisions()).toEqual([1])
    expect(host.info().care.damage).toContain('与改动记录不一致')
    expect(heard.at(-1)).toMatchObject({ type: 'care' })
  })
})

describe('a second place', () => {
  it('gets a copy of each backup, and its failure is told without keeping the first from being made', async () => {
    const second = join(home, '移动硬盘')
    mkdirSync(second)
    await setSecondPlace(host, second)
    const id = host.info().id
    await vi.waitFor(() => expect(backupsIn(join(second, id))).toHaveLength(1), 10_000)
    expect(backupsIn(join(second, id))[0]?.facts).toMatchObject({ seq: 1 })
    rmSync(second, { recursive: true })
    remark('拔掉硬盘以后')
    await host.keeper.now()
    await vi.waitFor(() => expect(host.info().care.secondPlace).toContain('第二位置'), 10_000)
    expect(existsSync(second)).toBe(false)
    expect(revisions()).toEqual([1, 2])
  })

  it('must be a folder that is there, and not among the first backups', async () => {
    for (const folder of ['相对/路径', join(home, '没有'), join(home, 'backups', '里面')])
      await expect(setSecondPlace(host, folder)).rejects.toMatchObject({ code: 'VALUE_INVALID' })
    expect(backupList(host).secondPlace).toBeNull()
  })
})

describe('restoring in the open program', () => {
  it('brings the revision back to every window, keeps the present one, and can be taken back', async () => {
    const first = basename((await host.keeper.now()).path)
    remark('恢复前的改动')
    const preview = await backupPreview(host, first)
    expect(preview).toMatchObject({ relation: 'earlier', since: { changes: 1, rows: 1 } })
    expect(preview.districts.every(({ was, now }) => was === now)).toBe(true)
    await restore(host, backupsOf(host)[0]?.path ?? '')
    expect(heard.at(-1)).toEqual({ type: 'reopened' })
    expect(host.ledger.seq).toBe(1)
    expect(revisions()).toEqual([1, 2])
    const kept = backupsOf(host)[1]?.path ?? ''
    expect(await backupPreview(host, basename(kept))).toMatchObject({ relation: 'other' })
    await restore(host, kept)
    expect(host.ledger.rows('project')[0]?.cells.remark).toBe('恢复前的改动')
  })

  it('gives back what was noted of exports since the last backup too', async () => {
    remark('改了一次')
    const { path } = await host.keeper.now()
    const [option, file] = [{}, '附件1.xlsx']
    const noted = { at: '2023-04-01T00:00:00.000Z', author: TESTER, seq: 2, template: null }
    host.ledger.logExport({
      ...{ ...noted, kind: 'annex1', format: 'xlsx', options: option, file, hash: 'a'.repeat(64) },
    })
    const before = host.ledger.newestExports(5)
    await restore(host, path)
    expect(host.ledger.newestExports(5)).toEqual([])
    await restore(host, backupsOf(host).at(-1)?.path ?? '')
    expect(host.ledger.newestExports(5)).toEqual(before)
  })

  it('leaves the ledger open as it was where the backup is not whole', async () => {
    const { path } = await host.keeper.now()
    writeFileSync(path, '不是数据库'.repeat(100))
    await expect(restore(host, path)).rejects.toMatchObject({ code: 'LEDGER_NOT_SQLITE' })
    remark('还能改')
    expect(host.ledger.seq).toBe(2)
  })
})

describe('a month of work, with a clock that is set back in the middle', () => {
  it('leaves what the ring promises, and always the newest', async () => {
    const folder = join(home, '月')
    const ledger = makeLedger(home)
    const work = async (now: Date) => {
      const cells = { district: '丹阳市', category: 'VOCs治理项目', name: now.toISOString() }
      commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells }])
      const kept = await keepBackup(ledger, folder, { now, check: checkCopy })
      expect(backupsIn(folder).map(({ path }) => path)).toContain(kept.path)
    }
    const dayAt = (day: number, hour: number) => new Date(2023, 3, day, hour)
    for (let day = 1; day <= 20; day += 1)
      for (const hour of [9, 11, 15, 17]) await work(dayAt(day, hour))
    // The battery of the machine is empty: it is three weeks earlier again, for two days.
    const before = backupsIn(folder).map(({ path }) => path)
    for (const hour of [9, 17]) await work(dayAt(-1, hour))
    const after = backupsIn(folder).map(({ path }) => path)
    expect(before.filter((path) => !after.includes(path))).toEqual([])
    for (let day = 21; day <= 30; day += 1)
      for (const hour of [9, 11, 15, 17]) await work(dayAt(day, hour))
    const days = backupsIn(folder).map(({ at }) => at.slice(0, 13))
    const april = days.filter((at) => at >= '2023-04-17')
    expect(april).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `2023-04-${17 + index} 17`),
      ...[29, 30].flatMap((day) =>
        ['09', '11', '15', '17'].map((hour) => `2023-04-${day} ${hour}`),
      ),
    ])
    // Sundays as the last of their weeks, and the newest of March that the clock gave.
    expect(days.filter((at) => at < '2023-04-17')).toEqual([
      '2023-03-30 17',
      '2023-04-02 17',
      '2023-04-09 17',
      '2023-04-16 17',
    ])
    ledger.close()
  })
})

it('a folder of backups that cannot be written to is told, and editing goes on', async () => {
  mkdirSync(join(home, 'backups'), { recursive: true })
  writeFileSync(join(home, 'backups', host.info().id), '这里是一个文件')
  await expect(host.keeper.now()).rejects.toMatchObject({ code: 'LEDGER_IO' })
  expect(host.info().care.backup).toContain('不能读写')
  remark('照常修改')
})
