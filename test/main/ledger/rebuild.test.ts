import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { addAttachment } from '../../../src/main/attachments/attachments.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger, sealCopy } from '../../../src/main/ledger/open.ts'
import { rebuildLedger } from '../../../src/main/ledger/rebuild/rebuild.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { canonicalJson } from '../../../src/shared/changes/canonical-json.ts'
import type { RebuildReport } from '../../../src/shared/contract/rebuild.ts'
import { rebuildText } from '../../../src/shared/contract/rebuild-text.ts'
import { liveBytes } from '../../fault/live-bytes.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { Random } from '../../support/random.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let number = 0
const newPath = () => {
  number += 1
  return join(folder, `${number}.ledger`)
}

/** A ledger of 31 changes, a copy of it after the 20th, and what it held in the end. */
const ledger = makeLedger(folder, { sample: true })
const backup = newPath()
let truth: ReturnType<typeof stateOf>

beforeAll(async () => {
  const ids = ledger.rows('project').map(({ id }) => id)
  const bytes = new TextEncoder().encode('验收意见')
  addAttachment(ledger, TESTER, { list: 'project', row: ids[0] ?? '' }, { name: '意见.txt', bytes })
  while (ledger.seq < 31) {
    const id = ids[ledger.seq] ?? ''
    const value = `第 ${ledger.seq + 1} 版`
    commitEdits(ledger, TESTER, [{ edit: 'set', list: 'project', id, field: 'remark', value }])
    if (ledger.seq === 20) await ledger.copyTo(backup)
  }
  truth = stateOf(ledger)
  ledger.close()
  sealCopy(ledger.path)
  sealCopy(backup)
})

function stateOf(of: Ledger) {
  const lists = [...of.everything()].map(([list, rows]) => [list, [...rows]])
  return { tip: of.tip, rows: canonicalJson(lists) }
}

/** A copy of the ledger after this was done to it. */
function damagedBy(sql: string): string {
  const path = newPath()
  copyFileSync(ledger.path, path)
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
  return path
}

interface Rebuilt {
  report: RebuildReport
  state: typeof truth
  find(list: string, id: string): unknown
}

function rebuilt(...files: string[]): Rebuilt {
  const copies = files.map((file) => {
    const copy = newPath()
    copyFileSync(file, copy)
    return copy
  })
  const target = newPath()
  const report = rebuildLedger(copies, target)
  const made = openLedger(target)
  try {
    expect(made.verify()).toMatchObject({ ok: true, problems: [] })
    const rows = made.everything()
    const [attachment] = made.rows('attachment')
    expect(made.file(String(attachment?.cells.hash))).not.toBeNull()
    return { report, state: stateOf(made), find: (list, id) => rows.get(list)?.get(id) }
  } finally {
    made.close()
  }
}

const oneProject = `list = 'project' AND id = (SELECT id FROM record WHERE list = 'project' LIMIT 1)`

describe('a rebuilt ledger', () => {
  it('is the same to the hash where only present rows were damaged', () => {
    const path = damagedBy(
      `UPDATE record SET cells = '{"name":"改过"}' WHERE ${oneProject};
       DELETE FROM record WHERE list = 'quota';
       INSERT INTO record VALUES ('project', 'x', '{"name":"虚报"}')`,
    )
    const { report, state } = rebuilt(path)
    expect(state).toEqual(truth)
    expect(report).toMatchObject({ breaksAt: null, changes: { whole: 31, lost: [] } })
    expect(report.rows.restored.count).toBeGreaterThan(2)
  })

  it('takes from the backup what its log has lost, and is the same to the hash', () => {
    const path = damagedBy(
      `UPDATE op SET after = '"改过"' WHERE seq = 7; DELETE FROM op WHERE seq = 9; DELETE FROM change WHERE seq = 9;
       DELETE FROM file`,
    )
    const { report, state } = rebuilt(path, backup)
    expect(state).toEqual(truth)
    expect(report).toMatchObject({ breaksAt: 7, changes: { whole: 29, fromBackup: 2, lost: [] } })
  })

  it('keeps the numbers and the present content where a change after the backup is gone', () => {
    const path = damagedBy('DELETE FROM op WHERE seq = 25; DELETE FROM change WHERE seq = 25')
    const { report, state } = rebuilt(path, backup)
    expect(report.changes.lost).toEqual([{ seq: 25, said: '' }])
    expect(report.rows.adopted.count).toBe(1)
    expect(state.rows).toBe(truth.rows)
    expect(state.tip.seq).toBe(32)
  })

  it('tells who made a change of which nothing can be read, and what for', () => {
    const path = damagedBy(`UPDATE op SET after = '{' WHERE seq = 25`)
    const { report } = rebuilt(path)
    const [lost, ...others] = report.changes.lost
    expect(others).toEqual([])
    expect(lost).toEqual({ seq: 25, said: expect.stringMatching(/^.+ \d{4}-.+：./u) })
  })

  it('keeps a change that was altered behind its back, and says so', () => {
    const path = damagedBy(`UPDATE change SET note = '改过' WHERE seq = 26`)
    const { report, state } = rebuilt(path, backup)
    expect(report.changes).toMatchObject({ unverified: [26], lost: [] })
    expect(state.rows).toBe(truth.rows)
  })

  it('is not put off by a damaged hash, which what follows makes good', () => {
    const path = damagedBy(`UPDATE change SET hash = replace(hash, 'a', 'b') WHERE seq IN (5, 31)`)
    const { report, state } = rebuilt(path)
    expect(report.changes).toMatchObject({ whole: 31, unverified: [], lost: [] })
    expect(state).toEqual(truth)
  })

  it('is the backup where the file cannot be read at all', () => {
    const path = newPath()
    writeFileSync(path, '这不是数据库'.repeat(500))
    const { report, state } = rebuilt(path, backup)
    expect(report).toMatchObject({ readable: false, breaksAt: 1, seq: 20 })
    expect(state.tip.seq).toBe(20)
  })

  it('holds what is left of a file of which the end was cut off, as in copying', () => {
    const whole = readFileSync(ledger.path)
    const left = (part: number) => {
      const path = newPath()
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length * part)))
      const target = newPath()
      const report = rebuildLedger([path], target)
      const made = openLedger(target)
      expect(made.verify()).toMatchObject({ ok: true, problems: [] })
      const projects = made.rows('project').length
      made.close()
      return { projects, report }
    }
    const most = left(0.99)
    expect(most.projects).toBeGreaterThan(560)
    expect(most.report.seq).toBeGreaterThanOrEqual(31)
    const said = rebuildText(most.report).join('\n')
    expect(said).not.toContain('改动记录完整')
    expect(said).toMatch(/次改动没有能找回：.*第 [\d、–]+ 版/u)
    expect(left(0.7).projects).toBeGreaterThan(200)
    expect(refusalOf(() => left(0.02))).toMatchObject({ code: 'LEDGER_DAMAGED' })
  })

  it('is refused where there is nothing to make it of', () => {
    const path = newPath()
    writeFileSync(path, '这不是数据库'.repeat(500))
    expect(refusalOf(() => rebuildLedger([path], newPath()))).toMatchObject({
      code: 'LEDGER_DAMAGED',
    })
  })

  it('loses nothing to 16 pages of garbage while the newest backup is whole (seed 7)', () => {
    const random = new Random(7)
    const sound = readFileSync(ledger.path)
    const pages = sound.length / 4096
    for (let round = 0; round < 8; round += 1) {
      const bytes = Buffer.from(sound)
      for (let hit = 0; hit < 2; hit += 1) {
        const at = 4096 * (1 + random.below(pages - 1))
        for (let place = at; place < at + 4096; place += 1) bytes[place] = random.below(256)
      }
      const path = newPath()
      writeFileSync(path, bytes)
      const { report, state } = rebuilt(path, ledger.path)
      expect(report.changes.lost).toEqual([])
      expect(state).toEqual(truth)
    }
  })

  it('is sound, and the same or says what it lost, where pages are garbage and there is no backup (seed 8)', () => {
    const random = new Random(8)
    const sound = readFileSync(ledger.path)
    const whole = Array.from({ length: 8 }, () => {
      const bytes = Buffer.from(sound)
      const at = 4096 * (1 + random.below(sound.length / 4096 - 1))
      for (let place = at; place < at + 4096; place += 1) bytes[place] = random.below(256)
      return isRebuiltToTruth(bytes)
    })
    expect(whole.filter(Boolean).length).toBeGreaterThan(2)
  })

  it('is the same after most flipped bits, and says what it lost after the others (seed 9)', () => {
    const random = new Random(9)
    const sound = readFileSync(ledger.path)
    const live = liveBytes(sound)
    const whole = Array.from({ length: 60 }, () => {
      const bytes = Buffer.from(sound)
      const offset = live[random.below(live.length)] ?? 0
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << random.below(8))
      return isRebuiltToTruth(bytes)
    })
    expect(whole.filter(Boolean).length).toBeGreaterThan(20)
  })
})

/** Rebuilds without a backup; false where something was lost and said. */
function isRebuiltToTruth(bytes: Buffer): boolean {
  const [copy, target] = [newPath(), newPath()]
  writeFileSync(copy, bytes)
  const { changes, files } = rebuildLedger([copy], target)
  const made = openLedger(target)
  try {
    expect(made.verify()).toMatchObject({ ok: true })
    const isSame = canonicalJson(stateOf(made)) === canonicalJson(truth)
    const lost = changes.lost.length + changes.unverified.length + files.lost.length
    expect(isSame || lost > 0).toBe(true)
    return isSame
  } finally {
    made.close()
  }
}
