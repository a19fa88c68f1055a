/**
 * What a file is, read from its first 100 bytes before SQLite touches it; where they are
 * not those of a ledger, its log may have better ones.
 *
 * SQLite would open an empty file as a healthy empty database and may leave side files beside
 * another program's. Only called while this process does not hold the file: closing a second
 * descriptor would drop SQLite's locks.
 */
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { SCHEMA_VERSION } from './migrate.ts'
import { headerInWal } from './wal-header.ts'

/** `application_id` of a ledger: the letters CALd. */
export const APPLICATION_ID = 0x43414c64

const MAGIC = 'SQLite format 3\0'
const USER_VERSION_OFFSET = 60
const APPLICATION_ID_OFFSET = 68

/** Throws the LedgerError that says why this file cannot be opened for work; else returns. */
export function assertLedgerFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined)
    throw refusal('LEDGER_NOT_FOUND', path, '找不到这个台账文件，请检查位置或文件名')
  if (!stat.isFile()) throw refusal('LEDGER_NOT_SQLITE', path, '这不是文件，请选择台账文件')
  if (stat.size === 0)
    throw refusal('LEDGER_EMPTY', path, '文件是空的（0 字节），不是台账；请从备份找回或另建台账')
  const refused = refusedHeader(path, readHeader(path))
  if (refused !== null && !isLedgerInWal(path)) throw refused
  assertWritable(path, stat.mode)
}

/** True where SQLite will read another first page than the file has: a ledger's. */
function isLedgerInWal(path: string): boolean {
  const header = headerInWal(path)
  return header !== null && refusedHeader(path, header) === null
}

function refusedHeader(path: string, header: Buffer): LedgerError | null {
  if (header.length < 100 || header.toString('latin1', 0, 16) !== MAGIC)
    return refusal('LEDGER_NOT_SQLITE', path, '这不是台账文件（内容不是数据库），请另选文件')
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID)
    return refusal('LEDGER_FOREIGN', path, '这是其他程序的数据库，不是治气台账；文件未作任何改动')
  const version = header.readUInt32BE(USER_VERSION_OFFSET)
  if (version === 0)
    return refusal(
      'LEDGER_TOO_OLD',
      path,
      '台账是正式版本以前的试用格式，本程序不能打开；请用当时的程序导出，再导入新建的台账',
    )
  if (version > SCHEMA_VERSION)
    return refusal(
      'LEDGER_TOO_NEW',
      path,
      `台账由更新版本的程序保存（格式 ${version}，本程序支持到 ${SCHEMA_VERSION}），请升级程序后再打开`,
    )
  return null
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (cause) {
    throw new LedgerError('LEDGER_IO', `没有权限读取台账：${path}`, { file: path }, cause)
  }
  try {
    return header.subarray(0, readSync(file, header, 0, 100, 0))
  } finally {
    closeSync(file)
  }
}

/** The read-only mark counts even for users who could write past it. */
function assertWritable(path: string, mode: number): void {
  const isMarked = (mode & 0o222) === 0
  if (isMarked || !canWrite(path))
    throw refusal('LEDGER_READ_ONLY', path, '台账文件是只读的，请去掉“只读”属性或复制到可写的位置')
  if (!canWrite(dirname(path)))
    throw refusal('LEDGER_READ_ONLY', path, '台账所在文件夹不可写，请复制到可写的位置再打开')
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function refusal(code: LedgerError['code'], path: string, message: string): LedgerError {
  return new LedgerError(code, `${message}：${path}`, { file: path })
}
