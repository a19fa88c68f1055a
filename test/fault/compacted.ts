import Database from 'better-sqlite3'

/** The same ledger without unused pages or remains of earlier content. */
export function compacted(path: string): string {
  const target = `${path}.compact`
  const db = new Database(path)
  db.prepare('VACUUM INTO ?').run(target)
  db.close()
  return target
}
