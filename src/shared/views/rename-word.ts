/** A kept view after a word that it narrows by (a district, a status) has been renamed. */
import { canonicalJson } from '../changes/canonical-json.ts'

/** @param fields keys of the fields that hold the word. The text comes back as it was where none does. */
export function withWordRenamed(
  state: string,
  fields: ReadonlySet<string>,
  old: string,
  name: string,
): string {
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
          Object.entries(part).map(([key, value]) => [
            key,
            fields.has(key) ? renamed(value, old, name) : value,
          ]),
        )
      : part
  const { filters, place } = parsed
  const next = { ...parsed, filters: narrowed(filters), place: narrowed(place) }
  // An unknown part is left out of the JSON as it was before.
  const text = canonicalJson(JSON.parse(JSON.stringify(next)))
  return text === canonicalJson(JSON.parse(state)) ? state : text
}

/** Every text inside that is the word and nothing else. */
function renamed(value: unknown, old: string, name: string): unknown {
  if (value === old) return name
  if (Array.isArray(value)) return value.map((part) => renamed(part, old, name))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, renamed(part, old, name)]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
