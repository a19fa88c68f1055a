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

export type Files = ReturnType<typeof openFiles>

export function openFiles(db: Database) {
  const insert = db.prepare('INSERT INTO file (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const one = db.prepare<[string], Buffer>('SELECT bytes FROM file WHERE hash = ?').pluck()
  const all = db.prepare<[], { hash: string; bytes: Buffer }>('SELECT hash, bytes FROM file')

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
    /** Hashes whose bytes are no longer what they were. */
    *damaged(): Generator<string> {
      for (const { hash, bytes } of all.iterate()) if (hashOf(bytes) !== hash) yield hash
    },
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
