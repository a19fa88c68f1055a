import { readFileSync } from 'node:fs'
import { LedgerError } from '../../../shared/errors.ts'

/** The bytes of a file that the user named; INPUT_UNREADABLE. */
export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new LedgerError('INPUT_UNREADABLE', `无法读取文件：${path}`, { file: path }, cause)
  }
}
