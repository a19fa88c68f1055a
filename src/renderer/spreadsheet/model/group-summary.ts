/** Rows counted and added up by groups, with a subtotal for each group and a grand total. */
import type { Cells } from '../../../shared/changes/change.ts'
import { isSummed } from '../../../shared/export/field-sums.ts'
import {
  type FieldDefinition,
  fieldOf,
  type ListDefinition,
  placeFields,
} from '../../../shared/lists/definition.ts'
import { fieldWords } from '../../../shared/lists/field-words.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { formatValue } from '../../../shared/values/format.ts'

export interface SummaryGroup {
  /** Value of the field by which the parent is divided; 合计 for the whole. */
  label: string
  /** Values of fields that all rows of the group have. */
  place: Record<string, string>
  count: number
  /** By key of a summed field, in its unit; null where no row has a value. */
  sums: Record<string, number | null>
  groups: SummaryGroup[]
}

/** Amounts are added as whole millionths, so that subtotals add up to the total to the last digit. */
const SCALE = 1_000_000

/** Fields whose amounts can be added up. */
export function summedFields(list: ListDefinition): FieldDefinition[] {
  return list.fields.filter(isSummed)
}

/** Ways to divide a list, outermost field first: by its place either way round, by its status. */
export function summaryOrders(list: ListDefinition): string[][] {
  const place = placeFields(list).map(({ key }) => key)
  if (place.length === 0) return ordersByChoice(list)
  const status = list.schedule?.status
  return [
    place,
    ...(place.length > 1 ? [[...place].reverse()] : []),
    ...(status === undefined ? [] : [[status, ...place.slice(0, 1)]]),
  ].filter((order) => order.length > 0)
}

/** Of a list whose rows have no number: by district and town, and by each of its choices. */
function ordersByChoice({ fields }: ListDefinition): string[][] {
  const keysOf = (is: (field: FieldDefinition) => boolean) =>
    fields.filter(is).map(({ key }) => key)
  const [districts, towns] = [
    keysOf(({ choices }) => choices === 'district').slice(0, 1),
    keysOf(({ offersTowns }) => offersTowns === true).slice(0, 1),
  ]
  const others = keysOf(({ type, choices }) => type === 'choice' && choices !== 'district')
  return [
    districts,
    ...(towns.length === 0 ? [] : [[...districts, ...towns]]),
    ...others.map((key) => [key, ...districts]),
  ].filter((order) => order.length > 0)
}

/** The rows divided by the fields of `order`, groups as the vocabulary orders them. */
export function summarizeGroups(
  list: ListDefinition,
  vocabulary: Vocabulary,
  rows: readonly Cells[],
  order: readonly string[],
): SummaryGroup {
  const summed = summedFields(list)
  const divide = (
    label: string,
    place: Record<string, string>,
    own: readonly Cells[],
    [key, ...rest]: readonly string[],
  ): SummaryGroup => ({
    label,
    place,
    count: own.length,
    sums: Object.fromEntries(summed.map((field) => [field.key, sumOf(own, field.key)])),
    groups:
      key === undefined
        ? []
        : partsOf(fieldOf(list, key), vocabulary, own).map(([value, part]) =>
            divide(value === '' ? '（空）' : value, { ...place, [key]: value }, part, rest),
          ),
  })
  return divide('合计', {}, rows, order)
}

function sumOf(rows: readonly Cells[], key: string): number | null {
  const amounts = rows.map((cells) => cells[key]).filter((value) => typeof value === 'number')
  if (amounts.length === 0) return null
  return amounts.reduce((sum, amount) => sum + Math.round(amount * SCALE), 0) / SCALE
}

function partsOf(
  field: FieldDefinition,
  vocabulary: Vocabulary,
  rows: readonly Cells[],
): [string, Cells[]][] {
  const parts = Map.groupBy(rows, (cells) => formatValue(field, cells[field.key]))
  const words = fieldWords(field, vocabulary)?.names ?? []
  const placeOf = (value: string) => {
    const index = words.indexOf(value)
    return index < 0 ? words.length : index
  }
  return [...parts].sort(([a], [b]) => placeOf(a) - placeOf(b))
}
