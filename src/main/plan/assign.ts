/** What the program gives to new rows of the plan: place, letters of 项目编号, key of an indicator. */
import type { Cells } from '../../shared/changes/change.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { categoryShort, districtShort } from '../../shared/plan/shorts.ts'
import { foldText } from '../../shared/values/text.ts'
import type { Ledger } from '../ledger/ledger.ts'

type Assigner = (cells: Cells) => Cells

/** The next place in the list. */
export function orderAssigner(ledger: Ledger, list: string): Assigner {
  let last = Math.max(0, ...ledger.rows(list).map(({ cells }) => Number(cells.order ?? 0)))
  return ({ order }) => {
    if (!isEmpty(order)) return {}
    last += 1
    return { order: last }
  }
}

export function districtAssigner(ledger: Ledger): Assigner {
  return withShort(ledger, 'district', (name, taken) => districtShort(name, taken))
}

export function categoryAssigner(ledger: Ledger): Assigner {
  return withShort(ledger, 'category', (_name, taken) => categoryShort(taken))
}

function withShort(
  ledger: Ledger,
  list: string,
  shortOf: (name: string, taken: readonly string[]) => string,
): Assigner {
  const order = orderAssigner(ledger, list)
  const taken = ledger.rows(list).map(({ cells }) => String(cells.short ?? ''))
  return (cells) => {
    const short = isEmpty(cells.short) ? shortOf(String(cells.name ?? ''), taken) : cells.short
    taken.push(String(short))
    return { ...order(cells), short: short ?? null }
  }
}

/** An indicator that projects have a field for (氮氧化物) has its key, others are numbered. */
export function indicatorAssigner(ledger: Ledger): Assigner {
  const order = orderAssigner(ledger, 'indicator')
  const taken = new Set(ledger.textsEverHeld('indicator', 'key'))
  return (cells) => {
    const own = reductionField(String(cells.name ?? ''))
    const key = own !== null && !taken.has(own) ? own : nextKey(taken)
    taken.add(key)
    const decimals = isEmpty(cells.decimals) ? { decimals: 0 } : {}
    return { ...order(cells), ...decimals, key }
  }
}

function reductionField(name: string): string | null {
  const written = foldText(name)
  const field = PROJECTS.fields.find(
    ({ group, label, aliases }) =>
      group === 'reduction' && [label, ...aliases].some((word) => foldText(word) === written),
  )
  return field?.key ?? null
}

function nextKey(taken: ReadonlySet<string>): string {
  let number = taken.size + 1
  while (taken.has(`indicator${number}`)) number += 1
  return `indicator${number}`
}
