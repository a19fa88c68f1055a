/**
 * Which workbooks that went out to a district came back in time. One of a month or quarter is waited
 * for from its end on where it went out before: nobody can report what is not over.
 */
import type { Cells } from '../changes/change.ts'
import type { Told } from '../contract/exchange.ts'
import type { Row } from '../contract/schemas.ts'
import { PROJECTS } from '../lists/projects.ts'
import { daysBetween, localDay } from '../schedule/days.ts'
import { lastDayOf } from '../values/month.ts'

interface Wish {
  /** Key of the list that went out; null: whichever. */
  list: string | null
  /** So many days after the day on which it went out, or its month is over, it should be back. */
  days: number
  /** Judged for this day: what may still come back in time is left out. */
  today: string
  /** Whether a workbook with this list, addressed to this district, is the one that is judged. */
  isOwn(district: string, list: string): boolean
  /** What the ledger says of a month of the list without a workbook; null where that is not all. */
  toldOf(list: string, month: string): Told | null
}

export interface Workbook {
  /** Row ids of what went out, and of the first answer; null without one. */
  dispatch: string
  submission: string | null
  /** What is told without a workbook has no day on which it was. */
  state: 'inTime' | 'late' | Told
}

export function workbooksOf(
  { list, days, today, isOwn, toldOf }: Wish,
  dispatches: readonly Row[],
  submissions: readonly Row[],
): Workbook[] {
  const isMeant = ({ cells }: Row) =>
    (list === null || listOf(cells) === list) && isOwn(String(cells.district), listOf(cells))
  const sent = dispatches.filter((row) => isMeant(row) && dayOf(row.cells.at) <= today)
  const back = submissions
    .filter((row) => isMeant(row) && dayOf(row.cells.receivedAt) <= today)
    .sort((a, b) => (String(a.cells.receivedAt) < String(b.cells.receivedAt) ? -1 : 1))
  return byPurpose(sent).flatMap((same): Workbook[] => {
    const dispatch = same.at(-1)
    if (dispatch === undefined) return []
    const answer = back.find(({ cells }) => same.some((row) => answers(cells, row)))
    const { cells } = dispatch
    const month = typeof cells.month === 'string' ? cells.month : null
    const sentOn = dayOf(cells.at)
    const from = month !== null && lastDayOf(month) > sentOn ? lastDayOf(month) : sentOn
    const until = answer === undefined ? today : dayOf(answer.cells.receivedAt)
    const isOver = (daysBetween(from, until) ?? 0) > days
    const own = { dispatch: dispatch.id, submission: answer?.id ?? null }
    if (answer !== undefined) return [{ ...own, state: isOver ? 'late' : 'inTime' }]
    // One that was asked again after its answer is to answer again, as on the exchange page.
    const isAgain = back.some((row) => isOfSame(row.cells, cells))
    const told = month === null || isAgain ? null : toldOf(listOf(cells), month)
    if (told !== null) return [{ ...own, state: told }]
    // On the last day it may still come.
    return isOver ? [{ ...own, state: 'late' }] : []
  })
}

/** What went out twice on a day for the same purpose is answered once, whichever the answer names. */
function byPurpose(sent: readonly Row[]): Row[][] {
  const inTime = sent.toSorted((a, b) => (String(a.cells.at) < String(b.cells.at) ? -1 : 1))
  const groups = Map.groupBy(inTime, ({ cells }) =>
    [listOf(cells), cells.month ?? '', dayOf(cells.at)].join('/'),
  )
  return [...groups.values()]
}

function answers(submission: Cells, { id, cells }: Row): boolean {
  if (submission.dispatch === id) return true
  return isOfSame(submission, cells) && String(submission.receivedAt) >= String(cells.at)
}

/** Of the same list and month or quarter. */
function isOfSame(submission: Cells, dispatch: Cells): boolean {
  return (
    listOf(submission) === listOf(dispatch) &&
    (submission.month ?? null) === (dispatch.month ?? null)
  )
}

/** Records of projects name no list. */
function listOf({ list }: Cells): string {
  return typeof list === 'string' ? list : PROJECTS.key
}

function dayOf(instant: Cells[string] | undefined): string {
  return localDay(new Date(String(instant)))
}
