/** What is asked of the log, as conditions of SQL. */
import type { ChangeKind } from '../../shared/changes/change.ts'

/** Everything given must hold; an op must fulfil `list`, `field` and the rows alone. */
export interface LogFilter {
  author?: string | undefined
  kind?: ChangeKind | undefined
  list?: string | undefined
  /** Cells of this key: set, or filled in a row that was added or removed. */
  field?: string | undefined
  /** Instants: made at or after, made before. */
  since?: string | undefined
  until?: string | undefined
  /** Changes that touch one of these rows, or whose note or workbook bears the text. */
  text?: { words: string; rows: RowSet[] } | undefined
}

/** Rows of a list by id; where `isPrefix`, rows whose id begins with one of them and a slash. */
export interface RowSet {
  list: string
  ids: readonly string[]
  isPrefix?: boolean
}

type Values = Record<string, string | number>

export interface Clause {
  where: string
  values: Values
}

export function changeClause(filter: LogFilter): Clause {
  const { author, kind, since, until, text } = filter
  const parts: string[] = []
  const values: Values = {}
  const claim = (sql: string, name: string, value: string | undefined) => {
    if (value === undefined) return
    parts.push(sql)
    values[name] = value
  }
  claim('author = @author', 'author', author)
  claim('kind = @kind', 'kind', kind)
  claim('at >= @since', 'since', since)
  claim('at < @until', 'until', until)
  const op = opClause(filter)
  const ops = filter.field === undefined ? 'op' : 'op_cell AS op'
  const ofOps = `EXISTS (SELECT 1 FROM ${ops} WHERE op.seq = change.seq AND ${op.where})`
  if (text !== undefined) {
    const rows = rowClause(filter)
    const said = "(instr(note, @words) > 0 OR instr(coalesce(source ->> '$.file', ''), @words) > 0)"
    const here = op.where === ALL ? said : `(${said} AND ${ofOps})`
    const there =
      rows === null
        ? '0'
        : `change.seq IN (SELECT seq FROM ${ops} WHERE ${op.where} AND (${rows.where}))`
    parts.push(`(${here} OR ${there})`)
    Object.assign(values, rows?.values, { words: text.words })
  } else if (op.where !== ALL) parts.push(ofOps)
  return {
    where: parts.length === 0 ? ALL : parts.join(' AND '),
    values: { ...values, ...op.values },
  }
}

const ALL = '1'

/** What an op fulfils by its list and field. */
export function opClause({ list, field }: LogFilter): Clause {
  const parts: string[] = []
  const values: Values = {}
  if (list !== undefined) {
    parts.push('op.list = @list')
    values.list = list
  }
  if (field !== undefined) {
    parts.push(
      "(op.field = @field OR (op.op <> 'set' AND json_type(coalesce(op.after, op.before), @path) IS NOT NULL))",
    )
    values.field = field
    values.path = `$.${JSON.stringify(field)}`
  }
  return { where: parts.length === 0 ? ALL : parts.join(' AND '), values }
}

/** That an op is about one of the rows that the text means; null where it means none. */
export function rowClause({ text }: LogFilter): Clause | null {
  const sets = (text?.rows ?? []).filter(({ ids }) => ids.length > 0)
  if (sets.length === 0) return null
  const values: Values = {}
  const parts = sets.map(({ list, ids, isPrefix }, index) => {
    values[`list${index}`] = list
    values[`ids${index}`] = JSON.stringify(ids)
    const own = `op.list = @list${index}`
    const given = `SELECT value FROM json_each(@ids${index})`
    return isPrefix === true
      ? `(${own} AND substr(op.row, 1, instr(op.row, '/') - 1) IN (${given}))`
      : `(${own} AND op.row IN (${given}))`
  })
  return { where: parts.join(' OR '), values }
}
