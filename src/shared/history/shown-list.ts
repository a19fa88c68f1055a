/** Every list that stands in the log, as history shows it. */
import type { CellValue } from '../changes/change.ts'
import { type FieldDefinition, keptFields, type ListDefinition } from '../lists/definition.ts'
import type { KnownLists } from '../lists/known-lists.ts'
import { formatValue } from '../values/format.ts'
import { PLAN_ONLY_LISTS } from './plan-lists.ts'

/** The definition of a list; one that only knows its key for a list that this program does not know. */
export function shownList({ byKey }: KnownLists, key: string): ListDefinition {
  return (
    byKey.get(key) ??
    PLAN_ONLY_LISTS.get(key) ?? {
      key,
      title: key,
      rowName: key,
      groups: [],
      fields: [],
      identity: [],
      oneOf: [],
      rules: [],
    }
  )
}

/** A field of such a list; one that shows every value as it is where the list does not name it. */
export function shownField(list: ListDefinition, key: string): FieldDefinition {
  return (
    keptFields(list).find((field) => field.key === key) ?? {
      key,
      label: key,
      aliases: [],
      group: '',
      type: 'text',
      width: 120,
    }
  )
}

/** What stands where a cell holds nothing. */
export const EMPTY_TEXT = '空'

/** A value in words; what the program writes in a form that nobody reads only says that it is there. */
export function shownValue(field: FieldDefinition, value: CellValue | undefined): string {
  const text = formatValue(field, value)
  if (text === '') return EMPTY_TEXT
  return field.coded === true ? '（程序内容）' : text
}
