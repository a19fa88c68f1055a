/** The names under which the columns of a list are known. */
import { foldText } from '../values/text.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { headerReadings } from './header-words.ts'

export interface HeaderNames {
  /** Folded name → field and whether it is the field's own label. */
  exact: Map<string, { field: FieldDefinition; isLabel: boolean }>
  /** Aliases of the form 中央/下达资金: what the group contains, and the leaf. */
  paths: { group: string; leaf: string; field: FieldDefinition }[]
}

export function namesOf(list: ListDefinition): HeaderNames {
  const names: HeaderNames = { exact: new Map(), paths: [] }
  const claim = (name: string, field: FieldDefinition, isLabel: boolean) => {
    const folded = foldText(name)
    if (!names.exact.has(folded)) names.exact.set(folded, { field, isLabel })
  }
  // Labels first: an alias must never take a header from the field that is really called so.
  for (const field of list.fields) claim(field.label, field, true)
  for (const field of list.fields)
    for (const alias of field.aliases) {
      claim(alias, field, false)
      const [group, leaf] = alias.split('/')
      if (group !== undefined && leaf !== undefined)
        names.paths.push({ group: foldText(group), leaf: foldText(leaf), field })
    }
  return names
}

/** The field of this name, its own or an alias, for where nothing may be guessed. */
export function fieldFinder(list: ListDefinition): (name: string) => FieldDefinition | null {
  const { exact } = namesOf(list)
  return (name) => {
    const [whole, ...shorter] = headerReadings(name)
    const hit = exact.get(whole?.name ?? '')
    if (hit !== undefined) return hit.field
    const words = shorter.find((item) => exact.has(item.name))
    const field = words === undefined ? undefined : exact.get(words.name)?.field
    return field?.unit !== undefined && words?.remarks.join() === foldText(field.unit)
      ? field
      : null
  }
}
