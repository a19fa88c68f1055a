/** Column headers of a list: how they are written, and how written ones are recognised. */
import { foldText } from '../values/text.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'

/** The header of a field with its unit: 总投资（万元）. */
export function headerOf(field: FieldDefinition): string {
  return field.unit === undefined ? field.label : `${field.label}（${field.unit}）`
}

/** The field that a written header means, or null; a unit other than the field's is not guessed. */
export function fieldFinder(list: ListDefinition): (header: string) => FieldDefinition | null {
  const byName = new Map<string, FieldDefinition>()
  // Labels first: an alias must never take a header from the field that is really called so.
  for (const field of list.fields)
    for (const name of namesOf(field, [field.label])) claim(name, field)
  for (const field of list.fields)
    for (const name of namesOf(field, field.aliases)) claim(name, field)

  function claim(name: string, field: FieldDefinition) {
    if (!byName.has(name)) byName.set(name, field)
  }
  return (header) => byName.get(foldText(header).replace(/[*:]+/gu, '')) ?? null
}

function namesOf(field: FieldDefinition, names: string[]): string[] {
  return names.flatMap((name) =>
    field.unit === undefined
      ? [foldText(name)]
      : [foldText(name), foldText(`${name}(${field.unit})`)],
  )
}
