/** A mapping told by header or column letter, for tables whose headers nobody could know. */
import type { ImportChoices } from '../../shared/import/plan.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { foldText } from '../../shared/values/text.ts'
import { columnName } from '../workbook/cells.ts'
import { type ImportTable, tableKey } from './table.ts'

/** Header or column letter → field key, or null for a column that means none. */
export type HeaderMap = Readonly<Record<string, string | null>>

/** The list under these headers too, so that a table which has no others is found by them. */
export function withHeaders(list: ListDefinition, headers: HeaderMap): ListDefinition {
  return {
    ...list,
    fields: list.fields.map((field) => ({
      ...field,
      aliases: [
        ...field.aliases,
        ...Object.entries(headers).flatMap(([header, key]) => (key === field.key ? [header] : [])),
      ],
    })),
  }
}

/** The columns of found tables that are told, as choices: they stand over what was recognised. */
export function choicesByHeader(
  tables: readonly ImportTable[],
  headers: HeaderMap,
): NonNullable<ImportChoices['columns']> {
  const told = new Map(Object.entries(headers).map(([header, key]) => [foldText(header), key]))
  return Object.fromEntries(
    tables.map((table) => {
      const columns = table.columns.flatMap(({ column, header, path }) => {
        const letter = columnName(column)
        const names = [letter, header, path.at(-1) ?? ''].map(foldText)
        const name = names.find((item) => told.has(item))
        return name === undefined ? [] : [[letter, told.get(name) ?? null]]
      })
      return [tableKey(table), Object.fromEntries(columns)]
    }),
  )
}
