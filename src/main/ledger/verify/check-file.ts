import type { Database } from 'better-sqlite3'
import { alteredDefinitions } from '../schema-check.ts'
import type { Problem } from './problem.ts'

/** SQLite's own check, always of the whole file: it takes no longer than reading it. */
export function fileProblems(db: Database): Problem[] {
  const findings = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
  const structure = findings
    .filter((finding) => finding !== 'ok')
    .map((finding) => `数据库结构损坏：${finding}`)
  const definitions = alteredDefinitions(db).map((name) => `数据库的定义被改过：${name}`)
  return [...structure, ...definitions].map((message) => ({ kind: 'file', message }))
}
