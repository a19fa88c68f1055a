/** Ids of rows of which there is one for each combination of some fields. */
import { v7 as uuid } from 'uuid'
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { ListDefinition } from './definition.ts'

/** The id that the cells of a row make; null where the list gives ids freely or a part is missing. */
export function idOfCells(list: ListDefinition, cells: Cells): string | null {
  if (list.rowId === undefined) return null
  const parts = list.rowId.map((key) => cells[key])
  return parts.some(isEmpty) ? null : parts.join('/')
}

/** A fresh id for a new row of a list that gives ids freely. */
export function newRowId({ idEndsWith, fixed }: ListDefinition, cells: Cells): string {
  return idEndsWith === undefined ? uuid() : `${uuid()}/${cells[idEndsWith] ?? fixed?.[idEndsWith]}`
}
