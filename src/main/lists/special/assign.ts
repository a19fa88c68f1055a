/** Keys of special ledgers and their fields, and their places: names may change, keys never do. */
import type { Cells } from '../../../shared/changes/change.ts'
import { PLAN_ONLY_LISTS } from '../../../shared/history/plan-lists.ts'
import { LISTS } from '../../../shared/lists/registry.ts'
import { SPECIAL_FIELDS, SPECIALS } from '../../../shared/lists/special/definitions.ts'
import type { FieldContent } from '../../../shared/lists/special/words.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { orderAssigner } from '../../plan/assign.ts'

/** Keys that no special ledger may have: those of lists that the program knows. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
  ...LISTS.map(({ key }) => key),
  ...PLAN_ONLY_LISTS.keys(),
  'plan',
])

export function specialAssigner(ledger: Ledger): (cells: Cells) => Cells {
  const order = orderAssigner(ledger, SPECIALS.key)
  const taken = new Set([...RESERVED_KEYS, ...ledger.textsEverHeld(SPECIALS.key, 'key')])
  return (cells) => ({ ...order(cells), key: cells.key ?? freeKey('list', taken) })
}

/** Fields by which the program knows what a row is of are called alike in every list. */
const OWN_KEYS: readonly FieldContent[] = [
  'district',
  'town',
  'enterprise',
  'creditCode',
  'phone',
  'status',
  'deadline',
]

export function specialFieldAssigner(ledger: Ledger): (cells: Cells) => Cells {
  const order = orderAssigner(ledger, SPECIAL_FIELDS.key)
  const present = new Set(ledger.rows(SPECIAL_FIELDS.key).map(({ id }) => id))
  // Of fields that are gone too: what history holds under a key is not told under another field.
  const given = new Map<string, Set<string>>()
  for (const id of ledger.rowsTouchedAfter(SPECIAL_FIELDS.key, 0)) {
    const [list = '', key = ''] = id.split('/')
    givenIn(list).add(key)
  }
  return (cells) => {
    const list = String(cells.list)
    const own = OWN_KEYS.find((key) => key === cells.content && !present.has(`${list}/${key}`))
    if (own !== undefined) present.add(`${list}/${own}`)
    return { ...order(cells), key: cells.key ?? own ?? freeKey('field', givenIn(list)) }
  }

  function givenIn(list: string): Set<string> {
    const keys = given.get(list) ?? new Set(['id', 'period'])
    given.set(list, keys)
    return keys
  }
}

/** The first free number behind the word. */
function freeKey(word: string, taken: Set<string>): string {
  let number = 1
  while (taken.has(`${word}${number}`)) number += 1
  taken.add(`${word}${number}`)
  return `${word}${number}`
}
