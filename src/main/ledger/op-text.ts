/**
 * An op in canonical JSON. Its values are written out once and serve the log, the present rows and
 * the hash alike: an import writes them for a hundred thousand rows.
 */
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Op, OpSource } from '../../shared/changes/change.ts'

/** The values of an op as the log keeps them. */
export interface OpText {
  before: string | null
  after: string | null
  source: string | null
}

export function textOfOp(op: Op): OpText {
  switch (op.op) {
    case 'insert':
      return { before: null, after: canonicalJson(op.cells), source: sourceText(op.from) }
    case 'delete':
      return { before: canonicalJson(op.cells), after: null, source: null }
    case 'set':
      return {
        before: canonicalJson(op.old),
        after: canonicalJson(op.new),
        source: sourceText(op.from),
      }
  }
}

/** Canonical JSON of the whole op: its keys in order, around the values that are written out. */
export function opJson(op: Op, { before, after, source }: OpText): string {
  const from = source === null ? '' : `"from":${source},`
  const target = `"id":${JSON.stringify(op.id)},"list":${JSON.stringify(op.list)},`
  switch (op.op) {
    case 'insert':
      return `{"cells":${after},${from}${target}"op":"insert"}`
    case 'delete':
      return `{"cells":${before},${target}"op":"delete"}`
    case 'set':
      return `{"field":${JSON.stringify(op.field)},${from}${target}"new":${after},"old":${before},"op":"set"}`
  }
}

function sourceText(source: OpSource | undefined): string | null {
  return source === undefined ? null : canonicalJson(source)
}
