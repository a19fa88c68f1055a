/** What people call a row of any list, so that history speaks of things and not of ids. */
import type { Cells } from '../../shared/changes/change.ts'
import { shownField, shownList } from '../../shared/history/shown-list.ts'
import { ITEMS } from '../../shared/lists/items.ts'
import { MEASURES } from '../../shared/lists/measures.ts'
import { PERIODS } from '../../shared/lists/periods.ts'
import { periodName } from '../../shared/lists/sent-list.ts'
import { TARGETS } from '../../shared/lists/targets.ts'
import { planItems } from '../../shared/tasks/plan-items.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import { monthlyValueName, targetName } from '../targets/value-name.ts'
import { listsOf } from './lists-of.ts'

type NameOf = (cells: Cells) => string

/** Lists whose rows have no name of their own. */
const NAMES: Record<string, (ledger: Ledger) => NameOf> = {
  [TARGETS.key]: targetName,
  [MEASURES.key]: monthlyValueName,
  [ITEMS.key]: itemName,
  [PERIODS.key]:
    (ledger) =>
    ({ month, list }) => {
      const [lists, key] = [listsOf(ledger), String(list)]
      return `${periodName(lists, key, String(month))} ${shownList(lists, key).title}`
    },
}

/** The name of a row as its cells are; what is prepared for a list is prepared once. */
export function rowNames(ledger: Ledger): (list: string, cells: Cells) => string {
  const known = new Map<string, NameOf>()
  return (list, cells) => {
    const nameOf = known.get(list) ?? NAMES[list]?.(ledger) ?? plainName(ledger, list)
    known.set(list, nameOf)
    return nameOf(cells)
  }
}

/** The first name that a row must have, else all that identifies it. */
function plainName(ledger: Ledger, key: string): NameOf {
  const list = shownList(listsOf(ledger), key)
  const textsOf = (cells: Cells, keys: readonly string[]) =>
    keys.flatMap((field) => {
      const value = cells[field]
      if (typeof value !== 'string' && typeof value !== 'number') return []
      const { refers } = shownField(list, field)
      if (refers === undefined) return [String(value)]
      return [rowNames(ledger)(refers, ledger.row(refers, String(value)) ?? {})]
    })
  const [names] = list.oneOf
  if (names !== undefined) return (cells) => textsOf(cells, names)[0] ?? ''
  return (cells) => textsOf(cells, list.identity.at(-1) ?? []).join(' ')
}

/** An item by the words of the plan: 任务3“4月底前完成……”. */
function itemName(ledger: Ledger): NameOf {
  const items = new Map(planItems(planOf(ledger)).map((item) => [item.id, item]))
  return (cells) => {
    const item = items.get(String(cells.item))
    return item === undefined
      ? `事项 ${cells.item ?? ''}`
      : `任务${item.task.number}“${briefly(item.requirement)}”`
  }
}

const LONGEST = 24

function briefly(text: string): string {
  const signs = [...text]
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join('')}…`
}
