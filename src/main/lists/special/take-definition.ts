/** The definition of a file taken into a special ledger that is there already. */
import { v7 as uuid } from 'uuid'
import type { Op } from '../../../shared/changes/change.ts'
import { insertOp } from '../../../shared/changes/rows.ts'
import {
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SPECIALS,
} from '../../../shared/lists/special/definitions.ts'
import { type SpecialFile, specialOps } from '../../../shared/lists/special/file.ts'
import {
  isGivenKey,
  mergeDefinition,
  placesText,
} from '../../../shared/lists/special/merge-file.ts'
import { fitDefinition } from '../../../shared/plan/fit-definition.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf, vocabularyOfLedger } from '../../plan/current-plan.ts'
import { opsForEdits } from '../edit.ts'
import type { ProgramEdit } from '../program-edit.ts'
import { specialFieldAssigner } from './assign.ts'

/** What becomes of one definition. */
export interface Taken {
  name: string
  ops: Op[]
  /** What was done with it, as the beginning of a line. */
  said: string
  /** What has to be seen to, as sentences without their ends. */
  remarks: string[]
}

/** Replaces it where the ledger has no rows; else gives it what it lacks. */
export function takeDefinition(ledger: Ledger, own: SpecialFile, written: SpecialFile): Taken {
  const { file, remarks } = fitDefinition(
    { ...written, key: own.key },
    planOf(ledger),
    vocabularyOfLedger(ledger),
  )
  const made =
    ledger.rows(own.key).length === 0 ? replaced(ledger, file) : extended(ledger, own, file)
  const isTaken = made.ops.length > 0
  return { name: own.name, ...made, remarks: [...made.remarks, ...(isTaken ? remarks : [])] }
}

type Made = Pick<Taken, 'ops' | 'said' | 'remarks'>

/** By edits of the program, so that what names a field of it follows or is told. */
function replaced(ledger: Ledger, file: SpecialFile): Made {
  const { key } = file
  const partsOf = (list: string) => ledger.rows(list).filter(({ cells }) => cells.list === key)
  const parts = [SPECIAL_FIELDS, SPECIAL_GOALS].flatMap(({ key: list }) =>
    partsOf(list).map(({ id }): ProgramEdit => ({ edit: 'delete', list, id })),
  )
  const order = Number(ledger.row(SPECIALS.key, key)?.order ?? 1)
  const places = specialOps(file, order - 1).flatMap((op): ProgramEdit[] =>
    op.op === 'insert' ? [{ edit: 'place', list: op.list, id: op.id, cells: op.cells }] : [],
  )
  const edits: ProgramEdit[] = [
    { edit: 'delete', list: SPECIALS.key, id: key },
    ...parts,
    ...places,
  ]
  return {
    ops: opsForEdits(ledger, edits, 'program'),
    said: '还没有行，换成文件的定义',
    remarks: [],
  }
}

function extended(ledger: Ledger, own: SpecialFile, file: SpecialFile): Made {
  const { key } = own
  const { fields, goals, words, left } = mergeDefinition(own, file)
  const assignField = specialFieldAssigner(ledger)
  const before = (list: string) => ledger.rows(list).filter(({ cells }) => cells.list === key)
  const behind = (list: string) =>
    Math.max(0, ...before(list).map(({ cells }) => Number(cells.order ?? 0)))
  const [lastField, lastGoal] = [behind(SPECIAL_FIELDS.key), behind(SPECIAL_GOALS.key)]
  const ops: Op[] = [
    ...[...words].map(
      ([field, values]): Op => ({
        ...{ op: 'set', list: SPECIAL_FIELDS.key, id: `${key}/${field}`, field: 'values' },
        ...{ old: ledger.row(SPECIAL_FIELDS.key, `${key}/${field}`)?.values ?? null, new: values },
      }),
    ),
    ...fields.map((field, index) => {
      const named = isGivenKey(field.key) ? String(assignField({ list: key }).key) : field.key
      const cells = { order: lastField + index + 1, list: key, ...field, key: named }
      return insertOp(SPECIAL_FIELDS.key, `${key}/${named}`, cells)
    }),
    ...goals.map((goal, index) =>
      insertOp(SPECIAL_GOALS.key, uuid(), { order: lastGoal + index + 1, list: key, ...goal }),
    ),
  ]
  const remarks = left.length === 0 ? [] : [`与文件不同、没有改的：${placesText(left)}`]
  return { ops, said: '补上文件中有而这里没有的字段、可选值、计数要求', remarks }
}
