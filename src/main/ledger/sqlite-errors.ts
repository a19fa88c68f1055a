/** SQLite's failures as the kinds that a user can act on. */
import Database from 'better-sqlite3'
import { type ErrorCode, LedgerError } from '../../shared/errors.ts'

export const DAMAGED = '台账文件已损坏，请重建（repair）或从备份恢复（restore）'

const KINDS: [prefix: string, code: ErrorCode, message: string][] = [
  ['SQLITE_BUSY', 'LEDGER_BUSY', '台账正在被另一个窗口或程序使用，请先关闭它'],
  ['SQLITE_LOCKED', 'LEDGER_BUSY', '台账正在被另一个窗口或程序使用，请先关闭它'],
  ['SQLITE_NOTADB', 'LEDGER_DAMAGED', DAMAGED],
  ['SQLITE_CORRUPT', 'LEDGER_DAMAGED', DAMAGED],
  ['SQLITE_FULL', 'LEDGER_FULL', '磁盘空间不足，改动没有保存；请清理磁盘后重试'],
  ['SQLITE_READONLY', 'LEDGER_READ_ONLY', '台账不可写，改动没有保存'],
  ['SQLITE_PERM', 'LEDGER_READ_ONLY', '没有权限写台账，改动没有保存'],
  ['SQLITE_CANTOPEN', 'LEDGER_IO', '台账文件打不开，请检查磁盘或网络位置'],
  ['SQLITE_IOERR', 'LEDGER_IO', '读写台账时磁盘出错，改动没有保存'],
]

/** Runs `work`; a SQLite failure comes out as a LedgerError, anything else as it is. */
export function withSqliteErrors<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asLedgerError(path, error)
  }
}

/** A SQLite failure as the LedgerError of its kind, anything else as it is. */
export function asLedgerError(path: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const kind = KINDS.find(([prefix]) => error.code.startsWith(prefix))
  if (kind === undefined) return error
  return new LedgerError(kind[1], `${kind[2]}：${path}`, { file: path }, error)
}
