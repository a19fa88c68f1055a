/** A kept view after words that it narrows by (districts, statuses) have been renamed. */
import { canonicalJson } from '../changes/canonical-json.ts'
import type { Renames } from '../values/words.ts'

/** @param namesIn by key of a field. The text comes back as it was where nothing is renamed. */
export function withWordsRenamed(state: string, namesIn: ReadonlyMap<string, Renames>): string {
  let parsed: unknown
  try {
    parsed = JSON.parse(state)
  } catch {
    return state
  }
  if (!isRecord(parsed)) return state
  const narrowed = (part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(
          Object.entries(part).map(([key, value]) => [key, renamed(value, namesIn.get(key))]),
        )
      : part
  const { filters, place } = parsed
  const next = { ...parsed, filters: narrowed(filters), place: narrowed(place) }
  // An unknown part is left out of the JSON as it was before.
  const text = canonicalJson(JSON.parse(JSON.stringify(next)))
  return text === canonicalJson(JSON.parse(state)) ? state : text
}

/** Every text inside that is one of the words and nothing else. */
function renamed(value: unknown, names: Renames | undefined): unknown {
  if (names === undefined) return value
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((part) => renamed(part, names))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, names)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
