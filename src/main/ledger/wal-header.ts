/**
 * The first page as the write-ahead log beside a file has it, in SQLite's own format of that log
 * (sqlite.org/walformat.html): where a power cut tore the first page of the file while the log was
 * being taken over, this is the page that SQLite will read.
 */
import { readFileSync, statSync } from 'node:fs'

const WAL_HEADER = 32
const FRAME_HEADER = 24
const PAGE_SIZE_AT = 8
const SALTS_AT = 16
/** Length of both salts, which frames of this log repeat. */
const SALTS = 8
const FRAME_SALTS_AT = 8

/** The first 100 bytes of the newest first page in the log; null where the log has none. */
export function headerInWal(path: string): Buffer | null {
  const file = `${path}-wal`
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < WAL_HEADER) return null
  const wal = readFileSync(file)
  const salts = wal.subarray(SALTS_AT, SALTS_AT + SALTS)
  const frame = FRAME_HEADER + wal.readUInt32BE(PAGE_SIZE_AT)
  let found: Buffer | null = null
  for (let at = WAL_HEADER; at + frame <= wal.length; at += frame) {
    const saltsAt = at + FRAME_SALTS_AT
    // What follows is left over from an earlier log.
    if (!wal.subarray(saltsAt, saltsAt + SALTS).equals(salts)) break
    if (wal.readUInt32BE(at) === 1) found = wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + 100)
  }
  return found
}
