import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeHash, GENESIS } from '../../../src/main/ledger/change-hash.ts'
import { opsOfRow, rowJson, storedOps } from '../../../src/main/ledger/op-rows.ts'
import { canonicalJson } from '../../../src/shared/changes/canonical-json.ts'
import type { Change, Op } from '../../../src/shared/changes/change.ts'

/** Texts that try to look like the ops of a change. */
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"ops":[]', '},{', '\\"'))
const value = fc.oneof(
  text,
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.array(text),
  fc.constant(null),
)
const cells = fc.dictionary(text, value, { noNullPrototype: true })
const written = fc.dictionary(text, text, { noNullPrototype: true })
const source = fc.record(
  { table: text, row: fc.nat(), written },
  { requiredKeys: ['table', 'row'] },
)
const target = { list: text, id: text }
const op = fc.oneof(
  fc
    .record({ ...target, cells, from: source }, { requiredKeys: ['list', 'id', 'cells'] })
    .map((it) => ({ op: 'insert' as const, ...it })),
  fc.record({ ...target, cells }).map((it) => ({ op: 'delete' as const, ...it })),
  fc
    .record(
      { ...target, field: text, old: value, new: value, from: source },
      { requiredKeys: ['list', 'id', 'field', 'old', 'new'] },
    )
    .map((it) => ({ op: 'set' as const, ...it })),
)
const change = fc.record(
  {
    seq: fc.nat(),
    id: text,
    author: text,
    at: text,
    kind: fc.constantFrom('edit' as const, 'import' as const),
    note: text,
    undoes: fc.option(fc.nat()),
    ops: fc.array(op),
    source: fc.record({ file: text, hash: text, tables: fc.constant({}) }),
  },
  { requiredKeys: ['seq', 'id', 'author', 'at', 'kind', 'note', 'undoes', 'ops'] },
)

it('is SHA-256 over the previous hash and the canonical JSON of the change with its stored ops (seed 20231124)', () => {
  fc.assert(
    fc.property(change, ({ ops, ...head }: Change) => {
      const rows = [...storedOps(ops)].map(({ row }) => row)
      const stored = `"ops":[${rows.map(rowJson).join(',')}]`
      const text = canonicalJson({ ...head, ops: [] }).replace('"ops":[]', () => stored)
      const whole = createHash('sha256').update(GENESIS).update(text).digest('hex')
      expect(changeHash(GENESIS, head, rows)).toBe(whole)
    }),
    { seed: 20231124, numRuns: 500 },
  )
})

/** What JSON cannot say is gone, and a cell knows the text of its own source alone. */
function asRead(op: Op): Op {
  const read: Op = JSON.parse(JSON.stringify(op))
  if (read.op !== 'set' || read.from === undefined) return read
  const { table, row, written } = read.from
  const text = written?.[read.field]
  const from = text === undefined ? { table, row } : { table, row, written: { [read.field]: text } }
  return { ...read, from }
}

it('ops are read from their stored rows as they were written (seed 20231124)', () => {
  fc.assert(
    fc.property(fc.array(op), (ops: Op[]) => {
      const rows = [...storedOps(ops)].map(({ row }) => row)
      expect(rows.flatMap(opsOfRow)).toEqual(ops.map(asRead))
      for (const row of rows) expect(JSON.parse(rowJson(row))).toMatchObject({ op: row.op })
    }),
    { seed: 20231124, numRuns: 500 },
  )
})

it('a cell that versions up to 4 wrote for itself is hashed as it was written', () => {
  const row = {
    list: 'project',
    row: '1',
    field: 'name',
    before: 'null',
    after: '"甲"',
    source: null,
  }
  expect(rowJson({ op: 'set', ...row })).toBe(
    canonicalJson({ op: 'set', list: 'project', id: '1', field: 'name', old: null, new: '甲' }),
  )
})
