/** Bugs go to stderr with a number; the user is told the number and nothing technical. */
import { randomBytes } from 'node:crypto'

/** Logs an unexpected error and returns the sentence that a user may read. */
export function logInternal(error: unknown): string {
  const number = randomBytes(4).toString('hex')
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`[${number}] ${trace}\n`)
  return `程序内部错误（编号 ${number}），数据没有改动；请把编号告诉维护人员`
}
