import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import { canonicalJson } from '../../../src/shared/changes/canonical-json.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import type { ExportRecord } from '../../../src/shared/contract/exports.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { LedgerError } from '../../../src/shared/errors.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-property-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A gesture of a user, with rows named by their place so that it fits any state. */
type Gesture =
  | { does: 'set'; place: number; field: string; value: CellValue }
  | { does: 'add'; name: string }
  | { does: 'remove'; place: number }
  | { does: 'undo' | 'redo' | 'reopen' }

const cellEdits: fc.Arbitrary<[string, CellValue]> = fc.oneof(
  fc.tuple(fc.constant('status'), fc.constantFrom('在建', '已完成', '未开工')),
  fc.tuple(fc.constant('investment'), fc.constantFrom('2000万', 12.5, null, '1.2亿元')),
  fc.tuple(fc.constant('deadlineText'), fc.constantFrom('9月底前', '长期坚持', '2023年底前', null)),
  fc.tuple(fc.constant('deadline'), fc.constantFrom('2023-04-30', null)),
  fc.tuple(fc.constant('tags'), fc.constantFrom('首批28家、一企一策', null)),
  fc.tuple(fc.constant('remark'), fc.string({ unit: 'grapheme', maxLength: 20 })),
)

const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        does: fc.constant('set' as const),
        place: fc.nat(50),
        edit: cellEdits,
      })
      .map(({ does, place, edit: [field, value] }) => ({ does, place, field, value })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('add' as const), name: fc.uuid() }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('remove' as const), place: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reopen' as const) }) },
)

function editsOf(ledger: Ledger, step: Gesture): Edit[] {
  const rows = ledger.rows('project')
  const rowAt = (place: number) => rows[place % Math.max(rows.length, 1)]
  switch (step.does) {
    case 'add':
      return [
        {
          edit: 'insert',
          list: 'project',
          cells: { district: '丹阳', category: 'VOCs治理', name: step.name },
        },
      ]
    case 'set': {
      const row = rowAt(step.place)
      const { field, value } = step
      return row === undefined ? [] : [{ edit: 'set', list: 'project', id: row.id, field, value }]
    }
    case 'remove': {
      const row = rowAt(step.place)
      return row === undefined ? [] : [{ edit: 'delete', list: 'project', id: row.id }]
    }
    default:
      return []
  }
}

function perform(ledger: Ledger, step: Gesture): Ledger {
  switch (step.does) {
    case 'undo':
    case 'redo':
      if (ledger.undoState[step.does] !== null) ledger[step.does]('测试员')
      return ledger
    case 'reopen':
      ledger.close()
      return openLedger(ledger.path)
    default: {
      const edits = editsOf(ledger, step)
      if (edits.length > 0) commitEdits(ledger, '测试员', edits)
      return ledger
    }
  }
}

const stateOf = (ledger: Ledger) =>
  canonicalJson([...ledger.everything()].map(([list, rows]) => [list, [...rows]]))

describe('any sequence of changes', () => {
  it('undone to the start gives the first state, redone the last, and verifies at each step (seed 20230324)', () => {
    let run = 0
    fc.assert(
      fc.property(fc.array(gesture, { minLength: 1, maxLength: 25 }), (steps) => {
        run += 1
        let ledger = newLedger(join(folder, `${run}.ledger`), {
          plan: 'zhenjiang-2023',
          sample: false,
          author: '测试员',
        })
        try {
          const first = stateOf(ledger)
          for (const step of steps) {
            ledger = perform(ledger, step)
            expect(ledger.verify()).toMatchObject({ ok: true })
          }
          const last = stateOf(ledger)
          while (ledger.undoState.undo !== null) ledger.undo('测试员')
          expect(stateOf(ledger)).toBe(first)
          expect(ledger.verify().ok).toBe(true)
          ledger = perform(ledger, { does: 'reopen' })
          while (ledger.undoState.redo !== null) ledger.redo('测试员')
          // What had been undone and not redone at the end is redone as well, so the last state
          // is reached on the way.
          expect(ledger.verify().ok).toBe(true)
          expect(statesOnTheWay(ledger)).toContain(last)
        } finally {
          ledger.close()
        }
      }),
      { seed: 20230324, numRuns: 40 },
    )
  })

  it('replayed to its newest revision gives the present rows', () => {
    const ledger = sampleLedger()
    const [row] = ledger.rows('project')
    commitEdits(ledger, '测试员', [
      { edit: 'set', list: 'project', id: row?.id ?? '', field: 'status', value: '在建' },
      { edit: 'delete', list: 'project', id: ledger.rows('project')[5]?.id ?? '' },
    ])
    const replayed = [...ledger.everythingAt(ledger.seq)].map(([list, rows]) => [
      list,
      [...rows].sort(([a], [b]) => (a < b ? -1 : 1)),
    ])
    const present = [...ledger.everything()].map(([list, rows]) => [list, [...rows]])
    expect(new Map(replayed as [string, unknown][])).toEqual(
      new Map(present as [string, unknown][]),
    )
    ledger.close()
  })
})

/** States after each revision, newest last. */
function statesOnTheWay(ledger: Ledger): string[] {
  const now = [stateOf(ledger)]
  while (ledger.undoState.undo !== null) {
    ledger.undo('测试员')
    now.push(stateOf(ledger))
  }
  return now
}

function sampleLedger(): Ledger {
  return newLedger(join(folder, 'sample.ledger'), {
    plan: 'zhenjiang-2023',
    sample: true,
    author: '测试员',
  })
}

function anExport(file: string): Omit<ExportRecord, 'id'> {
  const [at, hash] = ['2023-06-01T08:00:00.000Z', 'ab'.repeat(32)]
  const asked = { kind: 'annex1', format: 'xlsx', options: {}, template: null } as const
  return { ...asked, at, hash, author: '测试员', seq: 3, file }
}

describe('verify', () => {
  const damages: [what: string, sql: string][] = [
    [
      'a row altered',
      `UPDATE record SET cells = json_set(cells, '$.status', '已完成！') WHERE id = (SELECT id FROM record WHERE list = 'project' LIMIT 1)`,
    ],
    [
      'a row removed',
      `DELETE FROM record WHERE id = (SELECT id FROM record WHERE list = 'project' LIMIT 1)`,
    ],
    ['a row slipped in', `INSERT INTO record VALUES ('project', 'x', '{"name":"虚报项目"}')`],
    [
      'a quota altered',
      `UPDATE record SET cells = json_set(cells, '$.count', 1) WHERE id = '丹阳市/源头替代项目'`,
    ],
    ['an author altered', `UPDATE change SET author = '别人' WHERE seq = 2`],
    ['a time altered', `UPDATE change SET at = '2023-01-01T00:00:00.000Z' WHERE seq = 2`],
    ['an old value in the log altered', `UPDATE op SET before = '"在建"' WHERE seq = 2`],
    ['the newest change cut off', `DELETE FROM op WHERE seq = 3; DELETE FROM change WHERE seq = 3`],
    [
      'a trigger slipped in',
      `CREATE TRIGGER quiet AFTER INSERT ON op BEGIN DELETE FROM op WHERE seq = new.seq; END`,
    ],
    ['an index dropped', 'DROP INDEX op_by_row'],
    [
      'a definition of another kind of value',
      `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET tbl_name = CAST(tbl_name AS BLOB) WHERE name = 'op'`,
    ],
    [
      'a text in the log that can no longer be read',
      `PRAGMA ignore_check_constraints = ON; UPDATE op SET after = '{' WHERE seq = 2`,
    ],
    ['an export altered', `UPDATE export SET author = '别人' WHERE id = 1`],
    ['an export taken out', 'DELETE FROM export WHERE id = 1'],
    ['the newest export cut off', 'DELETE FROM export WHERE id = 2'],
    ['a change taken out', `DELETE FROM op WHERE seq = 2; DELETE FROM change WHERE seq = 2`],
  ]

  it.each(damages)('finds %s behind the program’s back', (_what, sql) => {
    const ledger = sampleLedger()
    const [row] = ledger.rows('project')
    for (const value of ['调试', '已销号'])
      commitEdits(ledger, '测试员', [
        { edit: 'set', list: 'project', id: row?.id ?? '', field: 'status', value },
        { edit: 'set', list: 'project', id: row?.id ?? '', field: 'remark', value },
      ])
    for (const file of ['附件1.xlsx', '附件1（定稿）.xlsx']) ledger.logExport(anExport(file))
    expect(ledger.verify()).toEqual({ ok: true, seq: 3, problems: [] })
    ledger.close()
    const raw = new Database(ledger.path)
    raw.unsafeMode()
    raw.pragma('foreign_keys = OFF')
    raw.exec(sql)
    raw.close()
    const damaged = openLedger(ledger.path)
    const { ok, problems } = damaged.verify()
    expect(ok).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
    damaged.close()
  })
})

describe('a change that does not fit', () => {
  it('is refused whole and leaves rows, log and undo as they were', () => {
    const ledger = sampleLedger()
    const before = stateOf(ledger)
    const [row, other] = ledger.rows('project')
    const refused = () =>
      ledger.commit({
        author: '测试员',
        kind: 'edit',
        note: '',
        ops: [
          {
            op: 'set',
            list: 'project',
            id: row?.id ?? '',
            field: 'remark',
            old: null,
            new: '写了一半',
          },
          {
            op: 'set',
            list: 'project',
            id: other?.id ?? '',
            field: 'remark',
            old: '不是这样',
            new: '坏',
          },
        ],
      })
    expect(refused).toThrow(LedgerError)
    expect(refused).toThrow(/没有保存/u)
    expect(stateOf(ledger)).toBe(before)
    expect(ledger.seq).toBe(1)
    expect(ledger.undoState).toEqual({ undo: null, redo: null })
    expect(ledger.verify().ok).toBe(true)
    ledger.close()
  })

  it('does not undo the creation of the ledger', () => {
    const ledger = sampleLedger()
    expect(() => ledger.undo('测试员')).toThrow(/没有可以撤销/u)
    ledger.close()
  })
})
