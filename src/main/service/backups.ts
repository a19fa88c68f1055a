/** Backups as windows see them: by name, with what is known of them. */
import { basename } from 'node:path'
import type { Backup, BackupList, BackupPreview } from '../../shared/contract/backups.ts'
import { LedgerError } from '../../shared/errors.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { BackupFile } from '../backup/backup-file.ts'
import { checkCopyOf } from '../backup/check-copy-of.ts'
import type { BackupFacts } from '../backup/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import { backupsOf } from './care.ts'
import type { LedgerHost } from './host.ts'

export function backupList(host: LedgerHost): BackupList {
  const { backups: folder, secondPlace } = host.settings
  return { folder, secondPlace, backups: backupsOf(host).map(backupOf).reverse() }
}

export async function backupPreview(host: LedgerHost, name: string): Promise<BackupPreview> {
  const file = backupNamed(host, name)
  const facts = file.facts ?? (await checkCopyOf(file.path)).facts
  const { ledger } = host
  const relation = relationOf(ledger, facts)
  return {
    backup: backupOf({ ...file, facts }),
    relation,
    since:
      relation === 'earlier'
        ? { changes: ledger.seq - facts.seq, rows: ledger.countTouchedAfter(facts.seq) }
        : null,
    changedAt: facts.changedAt,
    districts: districtsOf(ledger, facts),
  }
}

/** One of the list, by its name and nothing else: LEDGER_NOT_FOUND for any other. */
export function backupNamed(host: LedgerHost, name: string): BackupFile {
  const found = backupsOf(host).find(({ path }) => basename(path) === name)
  if (found === undefined)
    throw new LedgerError('LEDGER_NOT_FOUND', `找不到这个备份，可能已按留存规则清理：${name}`, {
      file: name,
    })
  return found
}

function backupOf({ path, at, seq, size, facts }: BackupFile): Backup {
  return { name: basename(path), at, seq, size, projects: facts?.projects ?? null }
}

function relationOf(ledger: Ledger, { seq, tip }: BackupFacts): BackupPreview['relation'] {
  if (!ledger.wentThrough({ seq, hash: tip })) return 'other'
  return seq === ledger.seq ? 'same' : 'earlier'
}

function districtsOf(ledger: Ledger, { districts: was }: BackupFacts): BackupPreview['districts'] {
  const now = new Map<string, number>()
  for (const { cells } of ledger.rows(PROJECTS.key)) {
    const district = String(cells.district ?? '')
    now.set(district, (now.get(district) ?? 0) + 1)
  }
  const inPlan = planOf(ledger).districts.map(({ name }) => name)
  const names = new Set([...inPlan, ...now.keys(), ...Object.keys(was)])
  return [...names].map((district) => ({
    district,
    was: was[district] ?? 0,
    now: now.get(district) ?? 0,
  }))
}
