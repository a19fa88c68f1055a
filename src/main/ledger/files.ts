/**
 * Files kept in the ledger (evidence of a task, an office's own template), by their content.
 *
 * A row points to a file by hash, so the log covers it without holding it. A file is written before
 * the change that points to it and is never removed: undo and older revisions may need it again.
 */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { LedgerError } from '../../shared/errors.ts'
import { LARGEST_FILE, tooLarge } from '../../shared/largest-file.ts'
import type { Checked, Problem } from './verify/problem.ts'

export type Files = ReturnType<typeof openFiles>

export function openFiles(db: Database) {
  const insert = db.prepare('INSERT INTO file (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const one = db.prepare<[string], Buffer>('SELECT bytes FROM file WHERE hash = ?').pluck()
  const after = db.prepare<[string], { hash: string; bytes: Buffer }>(
    'SELECT hash, bytes FROM file WHERE hash > ? ORDER BY hash',
  )
  const size = db.prepare<[], number>('SELECT total(length(bytes)) FROM file').pluck()

  return {
    /** Keeps the bytes; the answer is their SHA-256, hexadecimal. INPUT_TOO_LARGE above the limit. */
    put(bytes: Uint8Array): string {
      if (bytes.length > LARGEST_FILE) throw new LedgerError('INPUT_TOO_LARGE', tooLarge(null))
      const hash = hashOf(bytes)
      insert.run(hash, bytes)
      return hash
    },
    find: (hash: string): Uint8Array<ArrayBuffer> | null => {
      const bytes = one.get(hash)
      return bytes === undefined ? null : new Uint8Array(bytes)
    },
    /** Bytes of all of them. */
    size: (): number => size.get() ?? 0,
    /** Whether files are what they were: those behind a hash, until `most` bytes are read. */
    check(from: string, most: number): Checked<string> {
      const problems: Problem[] = []
      let [next, read] = [from, 0]
      for (const { hash, bytes } of after.iterate(from)) {
        if (read >= most) return { problems, next }
        if (hashOf(bytes) !== hash)
          problems.push({ kind: 'attachment', message: `台账中存放的文件已损坏：${hash}` })
        next = hash
        read += bytes.length
      }
      return { problems, next: '' }
    },
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
