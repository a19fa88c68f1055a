import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeHash, GENESIS } from '../../../src/main/ledger/change-hash.ts'
import { canonicalJson } from '../../../src/shared/changes/canonical-json.ts'
import type { Change } from '../../../src/shared/changes/change.ts'

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

it('is SHA-256 over the previous hash and the canonical JSON of the whole change (seed 20231124)', () => {
  fc.assert(
    fc.property(change, (any) => {
      const whole = createHash('sha256')
        .update(GENESIS)
        .update(canonicalJson(any satisfies Change))
        .digest('hex')
      expect(changeHash(GENESIS, any)).toBe(whole)
    }),
    { seed: 20231124, numRuns: 500 },
  )
})
