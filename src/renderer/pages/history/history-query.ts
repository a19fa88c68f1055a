/** What the address of #/history says: which changes, which page of them. */
import { changeKindSchema } from '../../../shared/changes/change.ts'
import type { HistoryFilter } from '../../../shared/history/story.ts'
import { navigate } from '../../app/router.ts'

const KEYS = ['author', 'list', 'field', 'from', 'to', 'text'] as const

const DAY = /^\d{4}-\d{2}-\d{2}$/u

export function filterOfQuery(query: Record<string, string>): HistoryFilter {
  const kind = changeKindSchema.safeParse(query.kind)
  const texts = KEYS.flatMap((key) => {
    const value = query[key]
    const isDay = key === 'from' || key === 'to'
    return value === undefined || value === '' || (isDay && !DAY.test(value)) ? [] : [[key, value]]
  })
  return { ...Object.fromEntries(texts), ...(kind.success ? { kind: kind.data } : {}) }
}

/** From 1. */
export function pageOfQuery(query: Record<string, string>): number {
  const page = Number(query.page ?? 1)
  return Number.isInteger(page) && page >= 1 ? page : 1
}

/** Goes to the changes of a filter; what is empty is left out of the address. */
export function showHistory(filter: HistoryFilter, page = 1): void {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  navigate('history', {
    ...Object.fromEntries(said),
    ...(page === 1 ? {} : { page: String(page) }),
  })
}
