/** The special ledgers of another year, made from those of last year's ledger. */
import { v7 as uuid } from 'uuid'
import type { Op } from '../../../shared/changes/change.ts'
import { ATTACHMENTS } from '../../../shared/lists/attachments.ts'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import type { PlanMapping } from '../../../shared/plan/years/mapping.ts'
import { nextDefinition, nextRows } from '../../../shared/plan/years/next-lists.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../../lists/lists-of.ts'
import { definitionFile, newListOps } from '../../lists/special/add-lists.ts'

/** How many rows of a special ledger the next year takes along. */
export interface CarriedList {
  key: string
  title: string
  rows: number
}

/** Those that have any. */
export function carriedLists(ledger: Ledger): CarriedList[] {
  return listsBringingRows(ledger)
    .map(({ key, title }) => ({ key, title, rows: ledger.rows(key).length }))
    .filter(({ rows }) => rows > 0)
}

export function nextDefinitionOps(last: Ledger, year: number, mapping: PlanMapping): Op[] {
  const { lists } = definitionFile(last)
  return newListOps(
    lists.map((list) => nextDefinition(list, year, mapping)),
    0,
  )
}

/** Rows with the attachments that belong to them; those of a month or quarter stay with its report. */
export function nextRowOps(last: Ledger, year: number, mapping: PlanMapping): Op[] {
  const files = Map.groupBy(last.rows(ATTACHMENTS.key), ({ cells }) => String(cells.list))
  return listsBringingRows(last).flatMap((list): Op[] => {
    const rows = nextRows(list, last.rows(list.key), year, mapping)
    const ids = new Set(rows.map(({ id }) => id))
    const own = (files.get(list.key) ?? []).filter(({ cells }) => ids.has(String(cells.row)))
    return [
      ...rows.map(({ id, cells }): Op => ({ op: 'insert', list: list.key, id, cells })),
      ...own.map(({ cells }): Op => ({ op: 'insert', list: ATTACHMENTS.key, id: uuid(), cells })),
    ]
  })
}

function listsBringingRows(ledger: Ledger): SpecialList[] {
  return listsOf(ledger).special.filter(({ special }) => !special.isRetired)
}
