/** Which workbooks that went out to a district came back in time. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import { WHOLE_CITY } from '../lists/dispatches.ts'
import { PROJECTS } from '../lists/projects.ts'
import { daysBetween, localDay } from '../schedule/days.ts'

interface Wish {
  /** Key of the list that went out; null: whichever. */
  list: string | null
  /** So many days after the day on which it went out it should be back. */
  days: number
  /** Judged for this day: what may still come back in time is left out. */
  today: string
  district: string
}

export interface Workbook {
  /** Row ids of what went out, and of the first answer; null without one. */
  dispatch: string
  submission: string | null
  isInTime: boolean
}

export function workbooksOf(
  { list, days, today, district }: Wish,
  dispatches: readonly Row[],
  submissions: readonly Row[],
): Workbook[] {
  const isOwn = ({ cells }: Row) =>
    (cells.district === district || cells.district === WHOLE_CITY) &&
    (list === null || listOf(cells) === list)
  const sent = dispatches.filter((row) => isOwn(row) && dayOf(row.cells.at) <= today)
  const back = submissions
    .filter((row) => isOwn(row) && dayOf(row.cells.receivedAt) <= today)
    .sort((a, b) => (String(a.cells.receivedAt) < String(b.cells.receivedAt) ? -1 : 1))
  return lastOfEachDay(sent).flatMap((dispatch): Workbook[] => {
    const answer = back.find((submission) => answers(submission.cells, dispatch))
    const sentOn = dayOf(dispatch.cells.at)
    const waited = daysBetween(
      sentOn,
      answer === undefined ? today : dayOf(answer.cells.receivedAt),
    )
    const isInTime = answer !== undefined && (waited ?? 0) <= days
    // On the last day it may still come.
    if (answer === undefined && (waited ?? 0) <= days) return []
    return [{ dispatch: dispatch.id, submission: answer?.id ?? null, isInTime }]
  })
}

/** What went out twice on a day for the same purpose is answered once. */
function lastOfEachDay(sent: readonly Row[]): Row[] {
  const byPurpose = Map.groupBy(sent, ({ cells }) =>
    [listOf(cells), cells.month ?? '', dayOf(cells.at)].join('/'),
  )
  return [...byPurpose.values()].flatMap(
    (rows) =>
      rows.toSorted((a, b) => (String(a.cells.at) < String(b.cells.at) ? -1 : 1)).at(-1) ?? [],
  )
}

function answers(submission: Cells, { id, cells }: Row): boolean {
  if (submission.dispatch === id) return true
  return (
    listOf(submission) === listOf(cells) &&
    (submission.month ?? null) === (cells.month ?? null) &&
    String(submission.receivedAt) >= String(cells.at)
  )
}

/** Records of projects name no list. */
function listOf({ list }: Cells): string {
  return typeof list === 'string' ? list : PROJECTS.key
}

function dayOf(instant: Cells[string] | undefined): string {
  return localDay(new Date(String(instant)))
}
