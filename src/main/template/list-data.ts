/** A list as what its template asks for: every field is a column. */
import type { CellValue } from '../../shared/changes/change.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { isSummed, roundedSum } from '../../shared/export/field-sums.ts'
import {
  type FieldDefinition,
  type ListDefinition,
  placeFields,
} from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { vocabularyOf } from '../../shared/plan/vocabulary.ts'
import { serialOfDay } from '../../shared/values/date.ts'
import { formatValue } from '../../shared/values/format.ts'
import { numberFormatOf } from '../export/list-cells.ts'
import type { DataColumn, TemplateData, Value } from './data.ts'
import { factsOf } from './facts.ts'

interface ListSource {
  plan: PlanDefinition
  list: ListDefinition
  rows: readonly Row[]
  title: string
  seq: number
}

export function listData({ plan, list, rows, title, seq }: ListSource): TemplateData {
  const values = rows.map(({ cells }, index): Value[] => [
    index + 1,
    ...list.fields.map((field) => cellValue(field, cells[field.key] ?? null)),
  ])
  const { words } = vocabularyOf(plan)
  return {
    facts: factsOf({
      plan,
      mark: null,
      title,
      name: list.title,
      unit: unitsOf(list),
      rows: rows.length,
      seq,
    }),
    columns: [
      { name: '序号', aliases: [], format: '0' },
      ...list.fields.map((field, index) => columnOf(field, values, index + 1)),
    ],
    rows: values,
    totalLabel: '合计',
    wantsTotal: false,
    keyColumns: keyLabels(list),
    words: new Map(
      list.fields.flatMap((field) =>
        field.choices === undefined ? [] : [[field.label, words[field.choices].names] as const],
      ),
    ),
  }
}

function columnOf(field: FieldDefinition, rows: readonly Value[][], index: number): DataColumn {
  return {
    name: field.label,
    aliases: [headerOf(field), ...field.aliases],
    format: numberFormatOf(field),
    isDay: field.type === 'date',
    ...(isSummed(field) ? { total: { rule: 'sum' as const, value: sumOf(rows, index) } } : {}),
  }
}

function sumOf(rows: readonly Value[][], index: number): number {
  let sum = 0
  for (const row of rows) {
    const value = row[index]
    if (typeof value === 'number') sum += value
  }
  return roundedSum(sum)
}

function cellValue(field: FieldDefinition, value: CellValue): Value {
  if (value === null) return null
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'boolean') return formatValue(field, value)
  return field.type === 'date' && typeof value === 'string' ? serialOfDay(value) : value
}

/** Columns that tell a row apart; its place alone does not. */
function keyLabels(list: ListDefinition): string[] {
  const places = placeFields(list).map(({ key }) => key)
  const keys = new Set(list.identity.flat().filter((key) => !places.includes(key)))
  return list.fields.filter(({ key }) => keys.has(key)).map(({ label }) => label)
}

function unitsOf(list: ListDefinition): string {
  const units = list.fields.filter(isSummed).flatMap(({ unit }) => unit ?? [])
  return [...new Set(units)].join('、')
}
