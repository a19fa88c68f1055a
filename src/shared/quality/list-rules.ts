/** Rules on the rows of a list of any kind, by what its definition says of its fields. */
import type { Row } from '../contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../lists/definition.ts'
import { identityKey } from '../lists/identity-key.ts'
import { remembered } from '../remembered.ts'
import { bySlice, type Slice } from '../slices.ts'
import { cellRules } from './cell-rules.ts'
import { pastRules } from './past-rules.ts'
import type { Breach, JudgedRow, RowRule, RuleWords } from './rule.ts'
import { textRules } from './text-rules.ts'

/** Rows of one list are compared. */
export interface ListRule extends RuleWords {
  /** Works out what the rule remembers of a slice. */
  prepare(slice: Slice): void
  find(rows: readonly Row[]): Iterable<Breach>
}

export interface ListRules {
  comparing: readonly ListRule[]
  onRows: readonly RowRule<JudgedRow>[]
}

export const listRules = remembered(
  (list: ListDefinition): ListRules => ({
    comparing: list.identity.length === 0 ? [] : [repeatRule(list)],
    onRows: [...pastRules(list), ...cellRules(list), ...textRules(list)],
  }),
)

/** What an import that brings such a row would not know apart. */
function repeatRule(list: ListDefinition): ListRule {
  return {
    key: 'duplicate',
    severity: 'error',
    sentence: `没有重复登记的${list.rowName}`,
    prepare: (slice) => void keysBySlice(slice, list),
    *find(rows) {
      const found = new Set<Row>()
      const slices = keysBySlice(rows, list)
      for (const [at, way] of list.identity.entries()) {
        const keyed = slices.flatMap((slice) => slice[at] ?? [])
        for (const group of Map.groupBy(keyed, ({ key }) => key).values())
          if (group.length > 1) yield* repeats(list, way, group, found)
      }
    },
  }
}

/** Every one of them is told: nobody knows yet which one stays. */
function* repeats(
  list: ListDefinition,
  way: readonly string[],
  group: readonly { row: Row }[],
  found: Set<Row>,
): Iterable<Breach> {
  const [{ row: first } = { row: undefined }] = group
  const filled = way.filter((key) => first?.cells[key] !== undefined)
  const names = filled.map((key) => fieldOf(list, key).label).join('、')
  const field = filled.at(-1) ?? way.at(-1)
  if (field === undefined) return
  for (const { row } of group) {
    if (found.has(row)) continue
    found.add(row)
    yield { row, field, message: `有 ${group.length} 个${list.rowName}的${names}相同` }
  }
}

/** By way of identity, the rows that have what it asks for. */
const keysBySlice = bySlice((rows, list: ListDefinition) =>
  list.identity.map((way) =>
    rows.flatMap((row) => {
      const key = identityKey(list, way, row.cells)
      return key === null ? [] : [{ row, key }]
    }),
  ),
)
