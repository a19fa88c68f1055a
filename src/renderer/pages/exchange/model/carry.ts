/** Decisions taken over to a plan that was made anew, and what is different in it. */
import { canonicalJson } from '../../../../shared/changes/canonical-json.ts'
import type { Change } from '../../../../shared/changes/change.ts'
import type { Decisions, ImportPlan, PlanCell, PlanRow } from '../../../../shared/import/plan.ts'

export interface Carried {
  decisions: Decisions
  /** Keys of the rows that are not as they were shown before. */
  compared: string[]
}

/**
 * Keeps a decision where the row and its values are unchanged. In a row that changed only those cell
 * decisions stay whose cell is the same; whether it is taken has to be decided anew. Of cells that the
 * workbook does not speak of and somebody filled in all the same, `changes` tell whether they moved.
 */
export function carryDecisions(
  before: ImportPlan,
  now: ImportPlan,
  decisions: Decisions,
  changes: readonly Change[],
): Carried {
  const hasMoved = movedCells(before, now, changes)
  const known = new Map(before.rows.map((row) => [row.key, row]))
  const kept: Decisions = {}
  const compared: string[] = []
  for (const row of now.rows) {
    const old = known.get(row.key)
    known.delete(row.key)
    const decision = decisions[row.key]
    const made = decision?.cells ?? {}
    const cells = old === undefined ? {} : keptCells(old, row, made, hasMoved)
    const isWhole = Object.keys(cells).length === Object.keys(made).length
    const isSame = old !== undefined && isWhole && isSameRow(old, row)
    const isToldOf = Object.keys(made).length > 0 || !(isQuiet(old) && isQuiet(row))
    if (!isSame && isToldOf) compared.push(row.key)
    if (decision === undefined || old === undefined) continue
    if (isSame) kept[row.key] = decision
    else if (Object.keys(cells).length > 0) kept[row.key] = { cells }
  }
  const gone = [...known.values()].filter((row) => !isQuiet(row)).map(({ key }) => key)
  return { decisions: kept, compared: [...compared, ...gone] }
}

/** A row of which nothing is to be written, so that nobody need look at it again. */
function isQuiet(row: PlanRow | undefined): boolean {
  return row === undefined || (row.kind === 'unchanged' && row.error === null)
}

function isSameRow(a: PlanRow, b: PlanRow): boolean {
  const facts = ({ kind, conflict, id, cells, error }: PlanRow) =>
    canonicalJson({ kind, conflict, id, cells, error })
  return facts(a) === facts(b)
}

function keptCells(
  old: PlanRow,
  now: PlanRow,
  made: NonNullable<Decisions[string]['cells']>,
  hasMoved: HasMoved,
): NonNullable<Decisions[string]['cells']> {
  const cellOf = ({ cells }: PlanRow, field: string) => cells.find((cell) => cell.field === field)
  return Object.fromEntries(
    Object.entries(made).filter(([field]) => {
      const [then, present] = [cellOf(old, field), cellOf(now, field)]
      return then === undefined && present === undefined
        ? !hasMoved(now.id, field)
        : isSameCell(then, present)
    }),
  )
}

function isSameCell(a: PlanCell | undefined, b: PlanCell | undefined): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b)
}

function between(before: ImportPlan, now: ImportPlan, changes: readonly Change[]): Change[] {
  return changes.filter(({ seq }) => seq > before.seq && seq <= now.seq)
}

type HasMoved = (id: string | null, field: string) => boolean

/** Of which cells of the ledger the changes between two plans tell; all, where some are not at hand. */
function movedCells(before: ImportPlan, now: ImportPlan, changes: readonly Change[]): HasMoved {
  const meanwhile = between(before, now, changes)
  if (meanwhile.length < now.seq - before.seq) return (id) => id !== null
  const cells = new Set(
    meanwhile.flatMap(({ ops }) => ops.map((op) => `${op.id}/${op.op === 'set' ? op.field : ''}`)),
  )
  return (id, field) => cells.has(`${id}/${field}`) || cells.has(`${id}/`)
}

/** `台账在核对期间改动了 3 格，相关的 2 行已重新比较`; null where nothing of the list moved. */
export function staleSentence(
  before: ImportPlan,
  now: ImportPlan,
  changes: readonly Change[],
  compared: readonly string[],
): string | null {
  const meanwhile = between(before, now, changes)
  const ops = meanwhile.flatMap((change) => change.ops.filter((op) => op.list === now.list))
  const cells = new Set(ops.flatMap((op) => (op.op === 'set' ? [`${op.id}/${op.field}`] : [])))
  const rows = new Set(ops.flatMap((op) => (op.op === 'set' ? [] : [op.id])))
  const what = [
    cells.size > 0 && `改动了 ${cells.size} 格`,
    rows.size > 0 && `增删了 ${rows.size} 行`,
  ].filter((part) => part !== false)
  if (what.length === 0 && compared.length === 0) return null
  const moved = what.length === 0 ? '有了新的改动' : what.join('、')
  return compared.length === 0
    ? `台账在核对期间${moved}，与本文件无关，核对结果不变`
    : `台账在核对期间${moved}，相关的 ${compared.length} 行已重新比较，请再核对后写入`
}
