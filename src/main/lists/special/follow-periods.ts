/**
 * Rows of a special ledger go over to the months or quarters by which it is reported from now on, or
 * back from them. The period stands at the end of a row's id, by which it is locked, so a row goes on
 * under another one.
 */
import { textOf } from '../../../shared/changes/cell-values.ts'
import type { Cells } from '../../../shared/changes/change.ts'
import { withCell } from '../../../shared/changes/rows.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import {
  PERIOD_FIELD,
  periodField,
  periodOf,
  type SpecialList,
} from '../../../shared/lists/special/from-rows.ts'
import { stemOf, thingKeys } from '../../../shared/lists/special/things.ts'
import { PERIOD_WORDS, type SpecialPeriod } from '../../../shared/lists/special/words.ts'
import { quarterOf } from '../../../shared/values/month.ts'
import { parseValue } from '../../../shared/values/parse.ts'
import { vocabularyOfLedger } from '../../plan/current-plan.ts'
import { moveRows } from '../../plan/move-row.ts'
import { listsOf } from '../lists-of.ts'
import { type RowsInChange, rowsAfter } from '../rows-in-change.ts'

/** @param into by id of a special ledger, the period that its rows without one go to, as written */
export function followPeriods(rows: RowsInChange, into: ReadonlyMap<string, string>): void {
  for (const { list, id, before, after } of rows.states) {
    if (list.key !== SPECIALS.key || before === null || after === null) continue
    const [from, to] = [periodOf(before), periodOf(after)]
    const own = listsOf(rows.ledger).special.find(({ key }) => key === id)
    if (from !== to && own !== undefined) goOver(rows, own, to, into.get(id))
  }
}

function goOver(
  rows: RowsInChange,
  list: SpecialList,
  to: SpecialPeriod,
  into: string | undefined,
): void {
  const held = [...rowsAfter(rows, list)].map(([id, cells]) => ({ id, cells }))
  const bare = held.filter(({ cells }) => textOf(cells[PERIOD_FIELD]) === null).length
  const given = to === 'once' || bare === 0 ? null : readPeriod(rows, list, { to, into, bare })
  const moving = held.map((row) => ({ row, period: periodIn(to, row.cells) ?? given }))
  assertNoneMeet(list, to, moving)
  moveRows(
    rows,
    moving.flatMap(({ row: { id, cells }, period }) => {
      const target = period === null ? stemOf(id) : `${stemOf(id)}/${period}`
      const move = { list, from: id, to: target, cells: withCell(cells, PERIOD_FIELD, period) }
      return target === id ? [] : [move]
    }),
  )
}

/** Where a row goes by the period that it has; null without one. A month goes to its quarter. */
function periodIn(to: SpecialPeriod, cells: Cells): string | null {
  const period = to === 'once' ? null : textOf(cells[PERIOD_FIELD])
  return period !== null && to === 'quarter' ? quarterOf(period) : period
}

function readPeriod(
  { ledger }: RowsInChange,
  { key, title }: SpecialList,
  { to, into, bare }: { to: SpecialPeriod; into: string | undefined; bare: number },
): string {
  const vocabulary = vocabularyOfLedger(ledger)
  const field = periodField(to)
  if (into === undefined || field === null)
    throw new LedgerError(
      'VALUE_INVALID',
      `“${title}”已有 ${bare} 行，改为${PERIOD_WORDS[to]}时要写明这些行归入哪一期（在“设置—专项台账”里改时选定，命令行加 --period ${vocabulary.year}-06），没有保存`,
      { list: SPECIALS.key, id: key, field: 'period' },
    )
  const parsed = parseValue(field, into, vocabulary)
  if (parsed.ok && typeof parsed.value === 'string') return parsed.value
  throw new LedgerError('VALUE_INVALID', parsed.ok ? `“${into}”不是报告期` : parsed.message, {
    list: SPECIALS.key,
    id: key,
    field: 'period',
  })
}

/** What had a row in each of several periods would have several in one, told apart by nothing. */
function assertNoneMeet(
  list: SpecialList,
  to: SpecialPeriod,
  moving: readonly { row: Row; period: string | null }[],
): void {
  const keysOf = thingKeys(list)
  const cameFrom = new Map<string, string>()
  const meeting = moving.filter(({ row, period }) => {
    const from = textOf(row.cells[PERIOD_FIELD]) ?? ''
    const keys = keysOf(row).map((key) => `${period ?? ''}:${key}`)
    const meets = keys.some((key) => (cameFrom.get(key) ?? from) !== from)
    for (const key of keys) if (!cameFrom.has(key)) cameFrom.set(key, from)
    return meets
  })
  if (meeting.length === 0) return
  const another = to === 'quarter' ? '同一季度另一个月' : '另一期'
  throw new LedgerError(
    'VALUE_INVALID',
    `“${list.title}”有 ${meeting.length} 行是同一${list.rowName}在${another}的填报，改为${PERIOD_WORDS[to]}就分不清了，没有保存；请停用这张、另建一张${PERIOD_WORDS[to]}的，或导出明细后先删去不再要的各期`,
    { list: SPECIALS.key, id: list.key, field: 'period' },
  )
}
