/**
 * A process that changes a ledger until it is killed, and says each change only once it is
 * acknowledged: `kill-worker.ts MODE LEDGER BACKUPS SEED`. It loads what its mode needs and no more:
 * hundreds of them are started.
 */
import { writeSync } from 'node:fs'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { openLedger } from '../../src/main/ledger/open.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { Change } from '../../src/shared/changes/change.ts'
import type { Edit } from '../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { Random } from '../support/random.ts'
import type { KillMode } from './kills.ts'
import { workbookOf } from './workbook-of.ts'

const AUTHOR = '写手'
const [, , mode = '', path = '', backups = '', seed = ''] = process.argv
const random = new Random(Number(seed))

/** Straight into the pipe, so that a kill cannot keep back what was acknowledged. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

if (mode === 'migration') {
  const { backupBeforeMigration } = await import('../../src/main/backup/before-migration.ts')
  say('ready')
  openLedger(path, { beforeMigration: (older) => backupBeforeMigration(older, backups) })
  say('open')
  setInterval(() => {}, 1000)
} else {
  const ledger = openLedger(path)
  say('ready')
  for (let turn = 0; ; turn += 1) {
    await perform(ledger, mode as Exclude<KillMode, 'migration'>, turn) // the parent gives no other
    const { seq, hash } = ledger.tip
    say(`${seq} ${hash}`)
  }
}

async function perform(
  ledger: Ledger,
  does: Exclude<KillMode, 'migration'>,
  turn: number,
): Promise<Change | null> {
  switch (does) {
    case 'edit':
      return commitEdits(ledger, AUTHOR, edits(ledger, 1, turn))
    case 'paste':
      return commitEdits(ledger, AUTHOR, edits(ledger, 60, turn), '粘贴')
    case 'undo':
      // The second change made the projects that are edited here.
      if (random.next() < 0.5 || (ledger.undoState.undo?.seq ?? 0) <= 2)
        return commitEdits(ledger, AUTHOR, edits(ledger, 20, turn))
      return random.next() < 0.7 || ledger.undoState.redo === null
        ? ledger.undo(AUTHOR)
        : ledger.redo(AUTHOR)
    case 'import': {
      const { importWorkbook } = await import('../../src/main/import/import-workbook.ts')
      importWorkbook(
        ledger,
        { name: '报送.xlsx', hash: 'ab'.repeat(32), workbook: workbookOf(100, turn) },
        { list: PROJECTS, author: AUTHOR, dryRun: false, onConflict: 'theirs' },
      )
      return null
    }
    case 'backup': {
      const { checkCopy } = await import('../../src/main/backup/check.ts')
      const { keepBackup } = await import('../../src/main/backup/make-backup.ts')
      commitEdits(ledger, AUTHOR, edits(ledger, 5, turn))
      await keepBackup(ledger, backups, { now: new Date(2023, 3, 1, 0, 0, turn), check: checkCopy })
      return null
    }
  }
}

/** Cells of `count` rows in which something new is written. */
function edits(ledger: Ledger, count: number, turn: number): Edit[] {
  const rows = ledger.rows(PROJECTS.key)
  const first = random.below(rows.length)
  return Array.from({ length: count }, (_, index) => ({
    edit: 'set',
    list: PROJECTS.key,
    id: rows[(first + index) % rows.length]?.id ?? '',
    field: 'remark',
    value: `第 ${turn} 次 ${random.below(1_000_000)}`,
  }))
}
