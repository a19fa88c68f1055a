/** Where the next thing that waits for a decision stands, in the order of rows and columns. */

import type { RowView } from '../model/row-view.ts'
import { problemsOf } from '../model/tally.ts'
import { VERDICT } from './review-list.ts'

export interface Place {
  id: string
  field: string
}

/** After the given place, and from the beginning again; null when nothing waits. */
export function nextProblem(
  views: readonly RowView[],
  fields: readonly string[],
  from: Place | null,
): Place | null {
  const rank = new Map(fields.map((field, index) => [field, index + 1]))
  const rankOf = (field: string) => rank.get(field) ?? 0
  const places = views.flatMap((view) =>
    problemsOf(view)
      .map(({ field }) => ({ id: view.plan.key, field: field ?? VERDICT }))
      .sort((a, b) => rankOf(a.field) - rankOf(b.field)),
  )
  if (from === null) return places[0] ?? null
  const rowAt = new Map(views.map(({ plan }, index) => [plan.key, index]))
  const at = rowAt.get(from.id) ?? -1
  const isLater = ({ id, field }: Place) => {
    const row = rowAt.get(id) ?? 0
    return row > at || (row === at && rankOf(field) > rankOf(from.field))
  }
  return places.find(isLater) ?? places[0] ?? null
}
