/** The ledgers that lie beside the open one, by their names: no caller names a path. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { LedgerFile } from '../../shared/contract/ledgers.ts'
import { LedgerError } from '../../shared/errors.ts'
import { isDeviceName, UNFIT_SIGNS } from '../file-names.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { predecessorOf } from '../plan/years/predecessor.ts'

const ENDING = '.ledger'

export function ledgersBeside(open: Ledger): LedgerFile[] {
  const folder = dirname(open.path)
  const last = predecessorOf(open)?.file
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
    .sort((a, b) => a.localeCompare(b, 'zh-CN'))
    .flatMap((file) => {
      const path = join(folder, file)
      // Another program may tidy the folder at the same time.
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat === undefined || !stat.isFile()) return []
      const name = basename(file, ENDING)
      return [
        {
          name,
          isOpen: path === open.path,
          isLastYear: name === last,
          changedAt: stat.mtime.toISOString(),
          size: stat.size,
        },
      ]
    })
}

/** Where a ledger of this name lies or will lie; VALUE_INVALID for what cannot be a name. */
export function pathBeside(open: Ledger, name: string): string {
  const plain = name.trim()
  if (
    plain === '' ||
    plain.startsWith('.') ||
    plain !== plain.replaceAll(UNFIT_SIGNS, '') ||
    isDeviceName(plain)
  )
    throw new LedgerError(
      'VALUE_INVALID',
      `“${plain}”不能作文件名，请换一个：不能为空，不能以点开头，不能有 \\ / : * ? " < > |`,
    )
  return join(dirname(open.path), `${plain}${ENDING}`)
}

/** The same, of one that is there; LEDGER_NOT_FOUND. */
export function existingBeside(open: Ledger, name: string): string {
  const path = pathBeside(open, name)
  if (!existsSync(path))
    throw new LedgerError(
      'LEDGER_NOT_FOUND',
      `文件夹中没有台账“${name}”，可能已改名或移走。请用原来的文件名放回现在的台账所在的文件夹`,
      { file: path },
    )
  return path
}
