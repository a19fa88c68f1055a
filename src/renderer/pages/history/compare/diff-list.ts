/** The list of a comparison: its own fields, and before them what became of each row. */
import type { Row } from '../../../../shared/contract/schemas.ts'
import {
  DIFFERENCE_WORDS,
  type ShownDifference,
} from '../../../../shared/history/row-difference.ts'
import { shownField, shownList } from '../../../../shared/history/shown-list.ts'
import type { FieldDefinition, ListDefinition } from '../../../../shared/lists/definition.ts'
import type { KnownLists } from '../../../../shared/lists/known-lists.ts'

export const DIFFERENCE = 'diff:difference'
export const NAME = 'diff:name'

const GROUP = { key: 'diff', label: '比较' }

const own = {
  group: GROUP.key,
  type: 'text',
  aliases: [],
  assigned: true,
} satisfies Partial<FieldDefinition>

/** Fields that no definition knows any more are shown too, under their key. */
export function diffList(
  lists: KnownLists,
  key: string,
  rows: readonly ShownDifference[],
): ListDefinition {
  const list = shownList(lists, key)
  const known = new Set(list.fields.map((field) => field.key))
  const held = new Set(
    rows.flatMap(({ cells, changes }) => [
      ...Object.keys(cells),
      ...changes.map(({ field }) => field),
    ]),
  )
  const lost = [...held].filter((field) => !known.has(field))
  const fields = [
    ...list.fields,
    ...lost.map((field) => ({ ...shownField(list, field), group: GROUP.key })),
  ]
  return {
    ...list,
    groups: [GROUP, ...list.groups],
    fields: [
      { ...own, key: DIFFERENCE, label: '变化', width: 64 },
      { ...own, key: NAME, label: '名称', width: 220 },
      ...fields,
    ],
  }
}

export function diffRows(rows: readonly ShownDifference[]): Row[] {
  return rows.map(({ id, name, difference, cells }) => ({
    id,
    cells: { ...cells, [DIFFERENCE]: DIFFERENCE_WORDS[difference], [NAME]: name },
  }))
}

/** What tells rows apart and what changed in any of them; where rows only came or went, all of them. */
export function changedFields(list: ListDefinition, rows: readonly ShownDifference[]): Set<string> {
  const changed = rows.flatMap(({ changes }) => changes.map(({ field }) => field))
  const held = changed.length > 0 ? changed : rows.flatMap(({ cells }) => Object.keys(cells))
  const fields = new Set([DIFFERENCE, NAME, 'code', ...list.oneOf.flat(), ...held])
  return new Set(list.fields.map(({ key }) => key).filter((key) => fields.has(key)))
}
