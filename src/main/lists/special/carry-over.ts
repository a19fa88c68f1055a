/** Rows of the last month or quarter taken over into the next one, to be reported anew. */
import type { Change, Op } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { periodText } from '../../../shared/lists/sent-list.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { carriedRows, newestRows } from '../../../shared/lists/special/periods.ts'
import { keptRows } from '../../ledger/kept.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../lists-of.ts'

/**
 * Brings what the newest earlier period of each district holds into `period`, as one change; rows that
 * are there already stay. A row keeps the first part of its id, so that periods can be compared.
 * Null where there is nothing to bring.
 * @throws LedgerError VALUE_INVALID for a list without periods.
 */
export function carryOver(
  ledger: Ledger,
  author: string,
  key: string,
  period: string,
): Change | null {
  const list = listsOf(ledger).special.find((special) => special.key === key)
  if (list === undefined || list.special.period === 'once')
    throw new LedgerError('VALUE_INVALID', `这张台账不分期，没有可以结转的：${key}`, { list: key })
  const rows = ledger.rows(key)
  const ops = carriedRows(list, rows, period).map(
    ({ id, cells }): Op => ({ op: 'insert', list: key, id, cells }),
  )
  if (ops.length === 0) return null
  const note = `${list.title}由${sourceText(list, rows, period)}结转到${periodText(list, period)}：${ops.length} 个${list.rowName}`
  return ledger.commit({ author, kind: 'edit', note, ops })
}

/** How many rows carrying over would bring, which a workbook that goes out now would lack. */
export function notCarried(ledger: Ledger, key: string, period: string): number {
  const list = listsOf(ledger).special.find((special) => special.key === key)
  if (list === undefined || list.special.period === 'once') return 0
  return carriedRows(list, keptRows(key)(ledger), period).length
}

/** The one period from which all comes, or that it is each district's own. */
function sourceText(list: SpecialList, rows: readonly Row[], period: string): string {
  const [first, ...others] = new Set(
    newestRows(list, rows, period).map(({ cells }) => String(cells[PERIOD_FIELD])),
  )
  return first === undefined || others.length > 0 ? '各地最近一期' : periodText(list, first)
}
