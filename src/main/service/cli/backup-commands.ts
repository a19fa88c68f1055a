/** `backup`, `backups`, `restore`: care of the file. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import { type BackupFile, backupsIn, backupsOfName } from '../../backup/backup-file.ts'
import { keepBackup, makeBackup } from '../../backup/make-backup.ts'
import { restoreBackup } from '../../backup/restore-backup.ts'
import { copyToSecondPlace } from '../../backup/second-place.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { ledgerIdOf } from '../../ledger/ledger-id.ts'
import { Settings } from '../settings.ts'
import type { Command, CommandInput } from './command.ts'
import { required, userPath, withLedger } from './with-ledger.ts'

const folderOf = (id: string) => join(new Settings().backups, id)

const backupCommand: Command = {
  name: 'backup',
  usage: '[OUT] --ledger FILE',
  summary: '备份台账并校验；不写 OUT 则存入备份文件夹，旧的按日、周、月留存',
  options: { ledger: 'value' },
  positionals: [0, 1],
  run: (input) =>
    withLedger(input, async (ledger) => {
      const [out] = input.positionals
      const file = await backupTo(ledger, out)
      const second = out === undefined ? await secondCopy(file, ledgerIdOf(ledger)) : null
      return {
        json: {
          ok: true,
          seq: ledger.seq,
          file,
          ...(second === null ? {} : { secondPlace: second }),
        },
        text: [`已备份第 ${ledger.seq} 版：${file}`, ...(second === null ? [] : [second])].join(
          '\n',
        ),
      }
    }),
}

async function backupTo(ledger: Ledger, out: string | undefined): Promise<string> {
  if (out === undefined) return (await keepBackup(ledger, folderOf(ledgerIdOf(ledger)))).path
  await makeBackup(ledger, userPath(out))
  return userPath(out)
}

/** What became of the copy in the second place; null where none is set. Its failure keeps nothing. */
async function secondCopy(file: string, id: string): Promise<string | null> {
  const { secondPlace } = new Settings()
  if (secondPlace === null) return null
  try {
    await copyToSecondPlace(file, join(secondPlace, id))
    return `第二位置：${secondPlace}`
  } catch (error) {
    if (error instanceof LedgerError) return error.message
    throw error
  }
}

const backupsCommand: Command = {
  name: 'backups',
  usage: '--ledger FILE',
  summary: '列出备份文件夹中这个台账的备份',
  options: { ledger: 'value' },
  positionals: [0, 0],
  run: async (input) => {
    const found = await foundBackups(input)
    const backups = found.map(({ path: file, at, seq, size, facts }) => ({
      file,
      at,
      seq,
      size,
      checked: facts !== null,
      projects: facts?.projects ?? null,
    }))
    const lines = backups.map(({ at, seq, projects, file }) =>
      [at, `第 ${seq} 版`, projects === null ? '未校验' : `${projects} 个项目`, file].join('\t'),
    )
    return { json: { backups }, text: lines.join('\n') }
  },
}

/** A ledger that does not open is the one whose backups are looked for. */
async function foundBackups(input: CommandInput): Promise<BackupFile[]> {
  try {
    return await withLedger(input, (ledger) => backupsIn(folderOf(ledgerIdOf(ledger))))
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code === 'USAGE') throw error
    return backupsOfName(new Settings().backups, userPath(required(input, 'ledger')))
  }
}

const restoreCommand: Command = {
  name: 'restore',
  usage: 'BACKUP --ledger FILE',
  summary: '用备份换下台账；现在的文件先备份，可以再换回来',
  options: { ledger: 'value' },
  positionals: [1, 1],
  run: async (input) => {
    const [told = ''] = input.positionals
    const ledgerFile = userPath(required(input, 'ledger'))
    const backup = userPath(told)
    if (backup === ledgerFile) throw new LedgerError('USAGE', '备份和台账是同一个文件')
    const { seq, kept } = await restoreBackup(backup, ledgerFile, { folderOf })
    const was = kept === null || !existsSync(kept) ? '' : `；原来的文件在 ${kept}`
    return { json: { ok: true, seq, file: ledgerFile, kept }, text: `已恢复到第 ${seq} 版${was}` }
  },
}

export const backupCommands: readonly Command[] = [backupCommand, backupsCommand, restoreCommand]
