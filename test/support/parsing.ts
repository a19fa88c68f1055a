import { fieldOf } from '../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { type Parsed, parseValue } from '../../src/shared/values/parse.ts'
import { VOCABULARY } from './plan.ts'

/** Reads a value for a field of the project list, in the words of the shipped plan. */
function parseFor(key: string, raw: unknown): Parsed {
  return parseValue(fieldOf(PROJECTS, key), raw, VOCABULARY)
}

/** The kept value; fails the test where the value is refused. */
export function valueFor(key: string, raw: unknown) {
  const parsed = parseFor(key, raw)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}

/** The Chinese reason of a refusal; fails the test where the value is accepted. */
export function refusalFor(key: string, raw: unknown): string {
  const parsed = parseFor(key, raw)
  if (parsed.ok) throw new Error(`accepted as ${JSON.stringify(parsed.value)}`)
  return parsed.message
}
