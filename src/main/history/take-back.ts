/** One change of the past taken back, whatever came after it. */
import type { Cells, Change } from '../../shared/changes/change.ts'
import { CHANGE_KIND_LABELS } from '../../shared/changes/kind-labels.ts'
import { sameValue } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import {
  NOT_TAKEN_BACK,
  type Picks,
  questionsOf,
  type TakeBackPlan,
  type TakeBackRow,
  takeBackOps,
  wholeWith,
} from '../../shared/history/take-back.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { mergeRow } from '../../shared/merge/merge.ts'
import { REPORTED_FIELDS } from '../../shared/progress/reports.ts'
import { lastCells } from '../ledger/last-cells.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { rowNames } from '../lists/row-names.ts'
import { opsBringingBack } from './brought-back.ts'
import { noRevision } from './revision.ts'

/** USAGE for a number that no change has; NOTHING_TO_UNDO for one that cannot be taken back. */
export function takeBackPlan(ledger: Ledger, seq: number): TakeBackPlan {
  const change = ledger.searchLog((log) => log.head(seq))
  if (change === null) throw noRevision(ledger, seq)
  if (NOT_TAKEN_BACK.has(change.kind))
    throw new LedgerError(
      'NOTHING_TO_UNDO',
      `第 ${seq} 版是“${CHANGE_KIND_LABELS[change.kind]}”，不能撤回`,
    )
  const nameOf = rowNames(ledger)
  const touched = ledger.searchLog((log) => log.touchedBetween(seq - 1, seq))
  const reported = reportedProjects(ledger, seq, touched)
  const rows = touched
    .map(({ list, id }) =>
      rowPlan(
        ledger,
        seq,
        { list, id, isReported: list === PROJECTS.key && reported.has(id) },
        nameOf,
      ),
    )
    .filter((row) => row.kind !== 'unchanged')
  return { seq, note: change.note, at: ledger.seq, rows }
}

/** Projects of which the change wrote or removed a report, whose present fields follow their reports. */
function reportedProjects(
  ledger: Ledger,
  seq: number,
  touched: readonly { list: string; id: string }[],
): ReadonlySet<string> {
  return new Set(
    touched
      .filter(({ list }) => list === PROGRESS.key)
      .map(({ list, id }) => {
        const report = ledger.rowAt(list, id, seq) ?? ledger.rowAt(list, id, seq - 1)
        return String(report?.project)
      }),
  )
}

function rowPlan(
  ledger: Ledger,
  seq: number,
  { list, id, isReported }: { list: string; id: string; isReported: boolean },
  nameOf: ReturnType<typeof rowNames>,
): TakeBackRow {
  const base = ledger.rowAt(list, id, seq)
  const before = ledger.rowAt(list, id, seq - 1)
  const ours = ledger.row(list, id)
  const fields = [...new Set([before, base, ours].flatMap((cells) => Object.keys(cells ?? {})))]
  const changed = before === null ? null : whatChanged(fields, before, base)
  const theirs =
    changed !== null && isReported ? withoutOvertaken(changed, { base, ours }) : changed
  const { kind, conflict, cells } = mergeRow(fields, { base, ours, theirs })
  const last = ours ?? lastCells(ledger, list, id) ?? {}
  const { code } = last
  return {
    list,
    id,
    code: typeof code === 'string' ? code : null,
    name: nameOf(list, last),
    kind,
    conflict,
    cells,
    whole: wholeRow({ before, last, kind, conflict, cells }),
  }
}

/** Of a row that stayed only what the change altered; what it left alone says nothing. */
function whatChanged(fields: readonly string[], before: Cells, base: Cells | null): Cells {
  const all = fields.map((field) => [field, before[field] ?? null] as const)
  if (base === null) return Object.fromEntries(all)
  return Object.fromEntries(
    all.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field] ?? null)),
  )
}

/** What a later report or a correction has said of the project since goes on to hold. */
function withoutOvertaken(
  theirs: Cells,
  { base, ours }: { base: Cells | null; ours: Cells | null },
): Cells {
  const isChanged = (field: string) => !sameValue(base?.[field] ?? null, ours?.[field] ?? null)
  const isOvertaken = (field: string) =>
    REPORTED_FIELDS.has(field) && (isChanged('reportMonth') || isChanged(field))
  return Object.fromEntries(Object.entries(theirs).filter(([field]) => !isOvertaken(field)))
}

function wholeRow({
  before,
  last,
  kind,
  conflict,
  cells,
}: Pick<TakeBackRow, 'kind' | 'conflict' | 'cells'> & {
  before: Cells | null
  last: Cells
}): Cells {
  if (kind === 'added') return before ?? {}
  return conflict === 'deletedHere' ? wholeWith(last, cells) : last
}

/**
 * Takes a change back as one change, which undo takes back in turn. `at` is the revision that the
 * picks were made for.
 * @throws LedgerError CHANGE_CONFLICT while a question has no pick or the ledger has moved on;
 * NOTHING_TO_UNDO where nothing is left of the change. Nothing is written then.
 */
export function takeBack(
  ledger: Ledger,
  author: string,
  { seq, at, picks }: { seq: number; at: number; picks: Picks },
): Change {
  if (at !== ledger.seq)
    throw new LedgerError('CHANGE_CONFLICT', '台账刚有新的改动，请看最新内容后再撤回')
  const plan = takeBackPlan(ledger, seq)
  const open = questionsOf(plan).filter(({ key }) => picks[key] === undefined)
  if (open.length > 0) throw openConflicts(seq, open.length)
  const ops = opsBringingBack(ledger, takeBackOps(plan, picks))
  if (ops.length === 0)
    throw new LedgerError(
      'NOTHING_TO_UNDO',
      `第 ${seq} 版的内容现在都已不是当时的样子，没有可以撤回的`,
    )
  return ledger.commit({
    author,
    kind: 'edit',
    note: `撤回 #${seq} ${plan.note}`,
    ops,
    undoes: seq,
  })
}

function openConflicts(seq: number, count: number): LedgerError {
  return new LedgerError(
    'CHANGE_CONFLICT',
    `第 ${seq} 版有 ${count} 处后来又改过，没有写入任何内容；请逐处选择，命令行用 --on-conflict ours（保留现在）或 theirs（仍然撤回）`,
  )
}

/** The same pick for every question. */
export function samePicks(plan: TakeBackPlan, pick: Picks[string]): Picks {
  return Object.fromEntries(questionsOf(plan).map(({ key }) => [key, pick]))
}
