/** The hash of a change, which covers all changes before it. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Change } from '../../shared/changes/change.ts'
import { type OpRow, rowJson } from './op-rows.ts'

/** Hash before the first change. */
export const GENESIS = '0'.repeat(64)

/** In canonical JSON the ops stand amid the rest; quotes inside a text are escaped, so only there. */
const NO_OPS = '"ops":[]'

/**
 * SHA-256 over the previous hash and the canonical JSON of the change with its ops as they are
 * stored, fed row by row: the text of a large change is never in memory as a whole.
 */
export class ChangeHash {
  readonly #hash = createHash('sha256')
  readonly #rest: string
  #isFirst = true

  constructor(previous: string, head: Omit<Change, 'ops'>) {
    const text = canonicalJson({ ...head, ops: [] })
    const middle = text.indexOf(NO_OPS) + NO_OPS.length - 1
    this.#hash.update(previous).update(text.slice(0, middle))
    this.#rest = text.slice(middle)
  }

  add(row: OpRow): void {
    this.#hash.update(`${this.#isFirst ? '' : ','}${rowJson(row)}`)
    this.#isFirst = false
  }

  digest(): string {
    return this.#hash.update(this.#rest).digest('hex')
  }
}

export function changeHash(
  previous: string,
  head: Omit<Change, 'ops'>,
  rows: readonly OpRow[],
): string {
  const hash = new ChangeHash(previous, head)
  for (const row of rows) hash.add(row)
  return hash.digest()
}
