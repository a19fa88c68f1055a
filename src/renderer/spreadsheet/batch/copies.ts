/** Copies of rows, told apart from their originals by name. */
import type { Cells, CellValue } from '../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'

const MARK = /（副本\d*）$/u

/** Inserts with everything but what the program assigns; `all` are the names already in use. */
export function copyEdits(
  definition: ListDefinition,
  originals: readonly Row[],
  all: readonly Row[],
): Edit[] {
  const assigned = new Set(
    definition.fields.filter((field) => field.assigned === true).map((field) => field.key),
  )
  const taken = new Set(all.flatMap((row) => namesOf(definition, row.cells)))
  return originals.map(({ cells }): Edit => {
    const kept = Object.fromEntries(Object.entries(cells).filter(([key]) => !assigned.has(key)))
    return { edit: 'insert', list: definition.key, cells: renamed(definition, kept, taken) }
  })
}

function renamed(definition: ListDefinition, cells: Cells, taken: Set<CellValue>): Cells {
  const key = nameKeys(definition).find((item) => typeof cells[item] === 'string')
  if (key === undefined) return cells
  const name = freeName(String(cells[key]), taken)
  taken.add(name)
  return { ...cells, [key]: name }
}

function freeName(original: string, taken: ReadonlySet<CellValue>): string {
  const base = original.replace(MARK, '')
  for (let count = 1; ; count += 1) {
    const name = `${base}（副本${count === 1 ? '' : count}）`
    if (!taken.has(name)) return name
  }
}

function namesOf(definition: ListDefinition, cells: Cells): CellValue[] {
  return nameKeys(definition).map((key) => cells[key] ?? null)
}

/** Of the fields that tell rows apart those with free text, the most particular first. */
function nameKeys(definition: ListDefinition): string[] {
  const keys = definition.identity.at(-1) ?? []
  return keys
    .filter((key) => definition.fields.some((field) => field.key === key && field.type === 'text'))
    .reverse()
}
