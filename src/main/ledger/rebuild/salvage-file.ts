/**
 * What can still be read of a ledger file, piece by piece: a page that is damaged costs what lies on
 * it and nothing else. Sound backups are read in the same way.
 */
import Database from 'better-sqlite3'
import {
  type Cells,
  type Change,
  cellsSchema,
  changeSchema,
} from '../../../shared/changes/change.ts'
import { type ChangeLog, openChangeLog, type Tip } from '../change-log.ts'
import { type ChainedExport, openExportChain } from '../export-chain.ts'
import { openFiles } from '../files.ts'
import { migrate } from '../migrate.ts'
import { OP_COLUMNS, type OpRow, opsOfRow } from '../op-rows.ts'
import { standInHead } from './target.ts'

/** A change, and its ops as they are stored and hashed. */
export interface StoredChange {
  change: Change
  rows: OpRow[]
}

export interface SalvagedRow {
  list: string
  id: string
  cells: Cells
}

const MISSING_AT_MOST = 1000

/** Ops that a damaged page or two may hold; behind as many that cannot be read nothing more is looked for. */
const HOLE_AT_MOST = 300
const ATTEMPTS_AT_MOST = 100_000

export class SalvageFile {
  readonly #db: Database.Database
  readonly #log: ChangeLog
  readonly #files: ReturnType<typeof openFiles>
  /** How many more ops may be looked for in vain, so that a large file comes to an end. */
  #attempts = ATTEMPTS_AT_MOST
  /** Changes that were read last, by number. */
  readonly #stored = new Map<number, StoredChange | null>()

  /** @param copy a copy of the file (with its journals): it may be written to. */
  constructor(copy: string) {
    this.#db = new Database(copy, { fileMustExist: true })
    // Else SQLite reads nothing of a file that was cut off.
    this.#db.unsafeMode(true)
    this.#db.pragma('writable_schema = ON')
    this.#db.pragma('synchronous = OFF')
    migrate(this.#db)
    this.#log = openChangeLog(this.#db)
    this.#files = openFiles(this.#db)
  }

  get tip(): Tip | null {
    return attempt(() => this.#log.tip())
  }

  /** Number of the newest change of which anything is known. */
  get lastSeq(): number {
    const ask = (sql: string) => attempt(() => this.#db.prepare<[], number>(sql).pluck().get())
    const told = [
      ask('SELECT max(seq) FROM change'),
      ask('SELECT max(seq) FROM op'),
      this.tip?.seq,
    ].map((seq) => seq ?? 0)
    // A damaged number may be any; as many as that cannot be missing.
    const count = ask('SELECT count(*) FROM change')
    const most = count == null ? Number.MAX_SAFE_INTEGER : count + MISSING_AT_MOST
    return Math.max(0, ...told.filter((seq) => seq <= most))
  }

  /** Who made a change, when, and what for; null where it cannot be read. */
  head(seq: number): Omit<Change, 'ops'> | null {
    return attempt(() => this.#log.head(seq))
  }

  /** With the ops that can be read; null where none of them can, or it is no change. */
  stored(seq: number): StoredChange | null {
    const known = this.#stored.get(seq)
    if (known !== undefined) return known
    // One after the other is asked for, and each once more to prove the one before it.
    for (const earlier of this.#stored.keys()) if (earlier < seq - 1) this.#stored.delete(earlier)
    const found = this.#read(seq)
    this.#stored.set(seq, found)
    return found
  }

  #read(seq: number): StoredChange | null {
    const whole = attempt(() => this.#log.rowsOf(seq))
    const rows = whole ?? this.#rowsAround(seq)
    if (whole === null && rows.length === 0) return null
    const head = this.head(seq) ?? (rows.length === 0 ? null : standInHead(seq, onlyContent(seq)))
    if (head === null) return null
    const ops = attempt(() => rows.flatMap(opsOfRow))
    const change = changeSchema.safeParse({ ...head, ops }).data
    return change === undefined ? null : { change, rows }
  }

  /** Ops of a change of which some stand on damaged pages, place by place. */
  #rowsAround(seq: number): OpRow[] {
    const one = this.#db.prepare<[number, number], OpRow>(
      `SELECT ${OP_COLUMNS} FROM op WHERE seq = ? AND place = ?`,
    )
    const rows: OpRow[] = []
    for (let [place, hole] = [0, 0]; hole < HOLE_AT_MOST && this.#attempts > 0; place += 1) {
      const row = attempt(() => one.get(seq, place))
      if (row === undefined) break
      if (row !== null && attempt(() => opsOfRow(row)) !== null) {
        rows.push(row)
        hole = 0
      } else {
        hole += 1
        this.#attempts -= 1
      }
    }
    return rows
  }

  hashOf(seq: number): string | null {
    return attempt(() => this.#log.hashOf(seq))
  }

  /**
   * Present rows, as far as they can be read one after the other; where that breaks off, also from
   * the other end, and those of the ids given.
   */
  rows(known: Iterable<{ list: string; id: string }>): SalvagedRow[] {
    const columns = 'SELECT list, id, cells FROM record'
    const one = this.#db.prepare<[string, string], RecordRow>(
      `${columns} WHERE list = ? AND id = ?`,
    )
    const rows = new Map<string, SalvagedRow>()
    const take = ({ list, id, cells: json }: RecordRow) => {
      const cells = cellsOf(json)
      if (cells !== null) rows.set(JSON.stringify([list, id]), { list, id, cells })
    }
    const takeAll = (order: 'ASC' | 'DESC') =>
      attempt(() => {
        const scan = this.#db.prepare<[], RecordRow>(
          `${columns} ORDER BY list ${order}, id ${order}`,
        )
        for (const row of scan.iterate()) take(row)
        return true
      })
    if (takeAll('ASC') === true) return [...rows.values()]
    takeAll('DESC')
    for (const { list, id } of known) {
      const row = attempt(() => one.get(list, id))
      if (row != null) take(row)
    }
    return [...rows.values()]
  }

  fileHashes(): string[] {
    const hashes: string[] = []
    attempt(() => {
      for (const hash of this.#db.prepare<[], string>('SELECT hash FROM file').pluck().iterate())
        hashes.push(hash)
      return true
    })
    return hashes
  }

  file(hash: string): Uint8Array | null {
    return attempt(() => this.#files.find(hash))
  }

  /** Rows of the log of exports, as they are stored. */
  exports(): ChainedExport[] {
    const found: ChainedExport[] = []
    attempt(() => {
      for (const row of openExportChain(this.#db).rows()) found.push(row)
      return true
    })
    return found
  }

  close(): void {
    this.#db.close()
  }
}

/** What was done is worth more than who did it. */
function onlyContent(seq: number): string {
  return `第 ${seq} 版的改动只找回了内容，谁在何时改的已读不出`
}

interface RecordRow {
  list: string
  id: string
  cells: string
}

function cellsOf(json: string): Cells | null {
  return cellsSchema.safeParse(attempt(() => JSON.parse(json))).data ?? null
}

/** Null where SQLite or what was read fails. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
