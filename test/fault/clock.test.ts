import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupsIn } from '../../src/main/backup/backup-file.ts'
import { checkCopy } from '../../src/main/backup/check.ts'
import { keepBackup } from '../../src/main/backup/make-backup.ts'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { openLedger } from '../../src/main/ledger/open.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { makeLedger, TESTER } from '../support/ledgers.ts'
import { temporaryFolder } from '../support/temp-folder.ts'
import { moveTo, restoreTimeZone, ZONES } from '../support/time-zones.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  ledger = makeLedger(folder)
})
afterEach(() => {
  ledger.close()
  vi.useRealTimers()
})

function addProject(name: string): void {
  const cells = { district: '丹阳市', category: 'VOCs治理项目', name }
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells }])
}

describe('a clock that jumps', () => {
  const JUMPS = ['2023-04-01', '1970-01-01', '2099-12-31', '2023-03-31', '2038-01-19', '2023-04-02']

  it('changes neither the order of changes nor what undo takes back', () => {
    for (const day of JUMPS) {
      vi.setSystemTime(new Date(`${day}T12:00:00Z`))
      addProject(day)
    }
    const { path } = ledger
    ledger.close()
    ledger = openLedger(path)
    expect(ledger.verify()).toMatchObject({ ok: true, seq: 1 + JUMPS.length })
    expect(ledger.newestChanges(10).map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 2, 1])
    for (const day of JUMPS.toReversed()) {
      expect(ledger.rows('project').map(({ cells }) => cells.name)).toContain(day)
      ledger.undo(TESTER)
      expect(ledger.rows('project').map(({ cells }) => cells.name)).not.toContain(day)
    }
    expect(ledger.verify().ok).toBe(true)
  })

  it('costs neither the newest backup nor the one with most changes', async () => {
    const backups = join(folder, 'jumps')
    for (const day of JUMPS) {
      vi.setSystemTime(new Date(`${day}T12:00:00Z`))
      addProject(day)
      await keepBackup(ledger, backups, { check: checkCopy })
      expect(Math.max(...backupsIn(backups).map(({ seq }) => seq))).toBe(ledger.seq)
    }
  })
})

describe('a machine that moves between time zones', () => {
  restoreTimeZone()

  it('goes on with the same ledger and its backups', async () => {
    vi.useRealTimers()
    const backups = join(folder, 'zones')
    for (const zone of ZONES) {
      moveTo(zone)
      addProject(zone[0])
      await keepBackup(ledger, backups, { check: checkCopy })
    }
    expect(
      backupsIn(backups)
        .map(({ seq }) => seq)
        .sort(),
    ).toEqual([2, 3, 4, 5])
    expect(ledger.verify().ok).toBe(true)
    const instants = ledger.newestChanges(10).map(({ at }) => at)
    expect(instants.every((at) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(at))).toBe(true)
    expect(instants.toSorted().toReversed()).toEqual(instants)
  })
})
