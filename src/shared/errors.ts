/**
 * Everything that can go wrong and is not a bug, with its code.
 *
 * `exit` is the exit code of the command line, `status` the HTTP status of the contract. Codes are
 * stable: messages may be reworded, nothing may match on them.
 */
import type { CellConflict } from './changes/cell-conflict.ts'

export const ERROR_TABLE = {
  USAGE: { exit: 2, status: 400 },
  /** Nothing on this machine can print a PDF. */
  PRINTER_MISSING: { exit: 2, status: 501 },
  PRINT_FAILED: { exit: 1, status: 502 },
  INPUT_UNREADABLE: { exit: 3, status: 422 },
  INPUT_NOT_WORKBOOK: { exit: 3, status: 422 },
  INPUT_PROTECTED: { exit: 3, status: 422 },
  INPUT_TOO_LARGE: { exit: 3, status: 422 },
  INPUT_TIMEOUT: { exit: 3, status: 422 },
  INPUT_NOT_RECOGNISED: { exit: 3, status: 422 },
  TEMPLATE_UNUSABLE: { exit: 3, status: 422 },
  ROW_NOT_FOUND: { exit: 4, status: 404 },
  ROW_INCOMPLETE: { exit: 4, status: 422 },
  VALUE_INVALID: { exit: 4, status: 422 },
  CHANGE_CONFLICT: { exit: 4, status: 409 },
  /** The month is locked. */
  LOCKED: { exit: 4, status: 423 },
  IMPORT_REFUSED: { exit: 4, status: 422 },
  IMPORT_STALE: { exit: 4, status: 409 },
  IMPORT_CLOSED: { exit: 4, status: 410 },
  NOTHING_TO_UNDO: { exit: 4, status: 409 },
  NOTHING_TO_REDO: { exit: 4, status: 409 },
  CANCELLED: { exit: 4, status: 499 },
  LEDGER_NONE: { exit: 5, status: 409 },
  LEDGER_NOT_FOUND: { exit: 5, status: 404 },
  LEDGER_EXISTS: { exit: 5, status: 409 },
  LEDGER_EMPTY: { exit: 5, status: 422 },
  LEDGER_NOT_SQLITE: { exit: 5, status: 422 },
  LEDGER_FOREIGN: { exit: 5, status: 422 },
  LEDGER_TOO_NEW: { exit: 5, status: 422 },
  /** Of a version from before the first release, or where it is only looked at of any older one. */
  LEDGER_TOO_OLD: { exit: 5, status: 422 },
  /** In a folder of another machine, where SQLite can promise nothing. */
  LEDGER_ON_NETWORK: { exit: 5, status: 422 },
  LEDGER_BUSY: { exit: 5, status: 423 },
  LEDGER_READ_ONLY: { exit: 5, status: 403 },
  LEDGER_DAMAGED: { exit: 5, status: 422 },
  LEDGER_FULL: { exit: 5, status: 507 },
  LEDGER_IO: { exit: 5, status: 500 },
  INTERNAL: { exit: 1, status: 500 },
} as const satisfies Record<string, { exit: number; status: number }>

export type ErrorCode = keyof typeof ERROR_TABLE

/** Files of which something may be left that a rebuilding finds. */
const DAMAGED: ReadonlySet<string> = new Set<ErrorCode>([
  'LEDGER_DAMAGED',
  'LEDGER_NOT_SQLITE',
  'LEDGER_EMPTY',
])

export function isDamage(code: string | null): boolean {
  return code !== null && DAMAGED.has(code)
}

/** Where an error belongs and what it concerns; every part is optional. */
export interface ErrorData {
  list?: string
  id?: string
  field?: string
  file?: string
  sheet?: string
  cell?: string
  /** Cells that somebody else changed since they were seen. */
  conflicts?: CellConflict[]
  /** Who has a busy ledger open. */
  holder?: { pid: number; host: string; user: string; since: string }
}

/** A known failure: a stable code and a Chinese sentence saying what is wrong and what to do. */
export class LedgerError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, message: string, data: ErrorData = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'LedgerError'
    this.code = code
    this.data = data
  }
}
