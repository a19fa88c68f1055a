/** What to tell the user about a failed call. */
import { ORPCError } from '@orpc/client'
import type { CellConflict } from '../../shared/changes/cell-conflict.ts'
import { ERROR_TABLE, type ErrorCode } from '../../shared/errors.ts'

const INTERNAL = '程序内部错误，操作没有完成。请重试；如再次出现，请把操作步骤告诉维护人员'

/** Known failures carry a Chinese sentence of their own; everything else gets a general one. */
export function explain(error: unknown): string {
  if (error instanceof ORPCError) {
    if (error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN')
      return '本页面未获授权，请用程序给出的网址重新打开'
    return isKnown(error.code) && error.message !== '' ? error.message : INTERNAL
  }
  // fetch reports every network failure as a TypeError
  if (error instanceof TypeError) return '连不上台账服务，请确认程序仍在运行'
  return INTERNAL
}

/** The code of a known failure, for what has to be done about it; null for any other. */
export function codeOf(error: unknown): ErrorCode | null {
  return error instanceof ORPCError && isKnown(error.code) ? error.code : null
}

/** Cells that somebody else changed meanwhile; none where that is not what failed. */
export function conflictsOf(error: unknown): CellConflict[] {
  if (!(error instanceof ORPCError) || error.code !== 'CHANGE_CONFLICT') return []
  // `as`: what the contract declares of this code.
  return (error.data as { conflicts?: CellConflict[] }).conflicts ?? []
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_TABLE, code)
}
