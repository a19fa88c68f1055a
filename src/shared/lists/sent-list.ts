/**
 * Lists as they go out and come back, by the key that stamps and import plans bear: a list, the sheet
 * of a month of projects, or the rows of one month or quarter of a special ledger.
 */
import { monthList, monthOfList } from '../progress/month-list.ts'
import { isMonth, monthText, quarterText } from '../values/month.ts'
import type { ListDefinition } from './definition.ts'
import type { KnownLists } from './known-lists.ts'
import { PROJECTS } from './projects.ts'
import { PERIOD_FIELD, type SpecialList } from './special/from-rows.ts'

/** null for a key that no list of the ledger has, or no longer has. */
export function sentList(lists: KnownLists, key: string): ListDefinition | null {
  const month = monthOfList(key)
  if (month !== null) return monthList(month)
  const { list: base, month: period } = exchangeOf(key)
  if (period === null) return lists.byKey.get(key) ?? null
  const list = lists.special.find((special) => special.key === base)
  return list === undefined || list.special.period === 'once' ? null : periodSheet(list, period)
}

/** The rows of one month or quarter, which is said once for all of them. */
export function periodSheet(list: SpecialList, period: string): ListDefinition {
  return {
    ...list,
    key: periodKey(list.key, period),
    title: `${list.title}（${periodText(list, period)}）`,
    fields: list.fields.filter(({ key }) => key !== PERIOD_FIELD),
    identity: list.identity.map((way) => way.filter((key) => key !== PERIOD_FIELD)),
    fixed: { [PERIOD_FIELD]: period },
  }
}

export function periodKey(list: string, period: string): string {
  return `${list}/${period}`
}

export function periodText({ special }: SpecialList, period: string): string {
  return special.period === 'quarter' ? quarterText(period) : monthText(period)
}

/** A month or quarter as people call it: of a special ledger, or of 月度调度. */
export function periodName({ special }: KnownLists, key: string, period: string): string {
  const list = special.find((one) => one.key === key)
  return list === undefined ? monthText(period) : periodText(list, period)
}

/** Of which list, and of which month or quarter, a workbook of such a key is, as records name it. */
export interface Exchanged {
  /** Key of a special ledger; null for projects and their months. */
  list: string | null
  month: string | null
}

export function exchangeOf(key: string): Exchanged {
  const month = monthOfList(key)
  if (month !== null) return { list: null, month }
  if (key === PROJECTS.key) return { list: null, month: null }
  const [list = key, period] = key.split('/')
  return { list, month: isMonth(period) ? period : null }
}

/** The key of the list whose rows the ledger holds for it. */
export function heldListOf(key: string): string {
  return exchangeOf(key).list ?? key
}
