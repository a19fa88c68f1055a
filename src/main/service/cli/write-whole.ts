/** Files that the command line writes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import { renameSteadily } from '../../ledger/durable.ts'
import { claimDraft } from '../../private-files.ts'

/** The file appears under its name only when it is complete. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.writing-${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    // What goes out follows the rights that its owner gives to new files.
    claimDraft(draft, 0o666)
    writeFileSync(draft, bytes)
    renameSteadily(draft, path)
  } catch (cause) {
    throw new LedgerError(
      'USAGE',
      `不能写入 ${path}，请检查文件夹或关闭正在使用它的程序`,
      { file: path },
      cause,
    )
  }
}
