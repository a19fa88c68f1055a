/** What an export would say differently now: cells of its tables, and projects behind them. */

import type { Cells } from '../changes/change.ts'
import { sameValue } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import { type FieldDefinition, type ListDefinition, placeFields } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import { paperTables } from '../paper/content-paper.ts'
import { leafHeadings, type PaperTable } from '../paper/paper-table.ts'
import { formatValue } from '../values/format.ts'
import type { ExportContent } from './content.ts'

/** Words on paper then and now; empty for a row that was not there. */
export interface ChangedCell {
  table: string
  row: string
  column: string
  before: string
  now: string
}

interface ChangedRows {
  added: { id: string; title: string }[]
  removed: { id: string; title: string }[]
  changed: { id: string; title: string; cells: { label: string; before: string; now: string }[] }[]
}

/** Cells of official tables and of the list of tasks; a list of projects tells its rows instead. */
export function changedCells(then: ExportContent, now: ExportContent): ChangedCell[] {
  if (then.is === 'list' || now.is === 'list') return []
  const tables = paperTables(now)
  return paperTables(then).flatMap((before, place) => {
    const after = tables[place]
    return after === undefined ? [] : cellsBetween(before, after, then.is === 'tasks')
  })
}

function cellsBetween(before: PaperTable, after: PaperTable, isTasks: boolean): ChangedCell[] {
  const table = after.mark ?? after.title
  const earlier = rowsByKey(before, isTasks)
  const later = rowsByKey(after, isTasks)
  const columns = [...new Set([...leafHeadings(before), ...leafHeadings(after)])]
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((row) => {
    const was = earlier.get(row)
    const is = later.get(row)
    if (was === undefined || is === undefined)
      return [
        {
          table,
          row,
          column: '整行',
          before: was === undefined ? '' : '有',
          now: is === undefined ? '' : '有',
        },
      ]
    return columns.flatMap((column) => {
      const [old = '', next = ''] = [was.get(column), is.get(column)]
      return old === next ? [] : [{ table, row, column, before: old, now: next }]
    })
  })
}

/** Rows by what they are (district, project), tasks by number and text; cells by heading. */
function rowsByKey(table: PaperTable, isTasks: boolean): Map<string, Map<string, string>> {
  const headings = leafHeadings(table)
  return new Map(
    table.rows.map(({ key, cells }) => [
      isTasks ? `第 ${cells[0]} 条 ${cells[3]?.slice(0, 24)}` : (key ?? cells[0] ?? ''),
      new Map(headings.map((heading, column) => [heading, cells[column] ?? ''])),
    ]),
  )
}

/**
 * Rows that came, went or changed between two states of a list.
 * @param isCounted true where only the cells matter by which projects are counted.
 */
export function changedRows(
  list: ListDefinition,
  then: readonly Row[],
  now: readonly Row[],
  isCounted: boolean,
): ChangedRows {
  const earlier = new Map(then.map((row) => [row.id, row]))
  const later = new Map(now.map((row) => [row.id, row]))
  const fields = isCounted ? placeFields(list) : list.fields
  const named = ({ id, cells }: Row) => ({ id, title: titleOf(list, cells) })
  return {
    added: now.filter(({ id }) => !earlier.has(id)).map(named),
    removed: then.filter(({ id }) => !later.has(id)).map(named),
    changed: now.flatMap((row) => {
      const before = earlier.get(row.id)
      const cells =
        before === undefined ? [] : fields.flatMap((field) => change(field, before, row))
      return cells.length === 0 ? [] : [{ ...named(row), cells }]
    }),
  }
}

function change(field: FieldDefinition, then: Row, now: Row) {
  const [old, next] = [then.cells[field.key] ?? null, now.cells[field.key] ?? null]
  if (sameValue(old, next)) return []
  return [{ label: field.label, before: formatValue(field, old), now: formatValue(field, next) }]
}

function titleOf(list: ListDefinition, cells: Cells): string {
  const [names] = list.oneOf
  const keys =
    list.key === PROJECTS.key
      ? ['code', cells.name === undefined ? 'enterprise' : 'name']
      : (names ?? list.identity.at(-1) ?? [])
  return keys.flatMap((key) => cells[key] ?? []).join(' ')
}
