/** Special ledgers as lists, made of the rows that define them. */
import { numberOf, textOf } from '../../changes/cell-values.ts'
import type { Cells, CellValue } from '../../changes/change.ts'
import type { Row } from '../../contract/schemas.ts'
import type { FieldDefinition, FieldType, ListDefinition, RowRule } from '../definition.ts'
import { foldHeader } from '../header-words.ts'
import { inPlanOrder } from '../plan-order.ts'
import { type Condition, conditionsText, readConditions } from './conditions.ts'
import { CONTENT_OPTIONS, type FieldContent, type SpecialPeriod } from './words.ts'

/** What a special ledger has beyond a list of any kind. */
export interface SpecialFacts {
  /** Number of the task that orders it. */
  task: number | null
  period: SpecialPeriod
  /** Keys of the fields that are filled in anew for each month or quarter. */
  perPeriod: readonly string[]
  /** Districts that report it; all without any. */
  districts: readonly string[]
  text: string | null
  isRetired: boolean
  goals: readonly SpecialGoal[]
}

export interface SpecialGoal {
  id: string
  name: string
  count: number | null
  /** Per cent. */
  share: number | null
  /** `YYYY-MM-DD`. */
  by: string | null
  /** Rows that it is about fulfil all of them, and those that are done all of these. */
  scope: readonly Condition[]
  done: readonly Condition[]
  /** Different enterprises are counted, however many rows each has. */
  ofEnterprises: boolean
  /** Keys of the fields of `done` that hold days: by them a row is done in time or after `by`. */
  doneOn: readonly string[]
  text: string | null
}

export interface SpecialList extends ListDefinition {
  special: SpecialFacts
}

export function isSpecialList(list: ListDefinition): list is SpecialList {
  return 'special' in list
}

/** Rows of the lists that define special ledgers. */
export interface SpecialRows {
  lists: readonly Row[]
  fields: readonly Row[]
  goals: readonly Row[]
}

/** Key of the field that says which month or quarter a row is of. */
export const PERIOD_FIELD = 'period'

const FIRST_GROUP = '基本'

/** Every one of them, retired ones too, in their order. */
export function specialLists({ lists, fields, goals }: SpecialRows): SpecialList[] {
  const fieldsOf = Map.groupBy(inPlanOrder(fields), ({ cells }) => cells.list)
  const goalsOf = Map.groupBy(inPlanOrder(goals), ({ cells }) => cells.list)
  return inPlanOrder(lists).map(({ id, cells }) =>
    specialList(id, cells, fieldsOf.get(id) ?? [], goalsOf.get(id) ?? []),
  )
}

function specialList(
  key: string,
  cells: Cells,
  fieldRows: readonly Row[],
  goalRows: readonly Row[],
): SpecialList {
  const period = periodOf(cells)
  const made = fieldRows.map((row) => ({ cells: row.cells, field: fieldOfRow(row.cells) }))
  const own = made.filter(({ cells: { retired } }) => retired === undefined)
  const fields = [periodField(period) ?? [], own.map(({ field }) => field)].flat()
  const title = textOf(cells.name) ?? key
  return {
    key,
    title,
    rowName: textOf(cells.rowName) ?? '记录',
    groups: [...new Set(fields.map(({ group }) => group))].map((group) => ({
      key: group,
      label: group,
    })),
    fields,
    retired: made
      .filter(({ cells: { retired } }) => retired !== undefined)
      .map(({ field }) => field),
    hasChangingFields: true,
    ...(period === 'once' ? {} : { idEndsWith: PERIOD_FIELD }),
    ...identityOf(own, period),
    ...scheduleOf(own),
    rules: rulesOf(own),
    special: {
      task: numberOf(cells.task),
      period,
      perPeriod: own
        .filter(({ cells: { perPeriod } }) => perPeriod !== undefined)
        .map(({ field }) => field.key),
      districts: wordsOf(cells.districts),
      text: textOf(cells.text),
      isRetired: cells.retired !== undefined,
      goals: goalRows.map((row) => goalOfRow(row, [...fields, ...made.map(({ field }) => field)])),
    },
  }
}

/** By what a special ledger is reported, of the row that defines it. */
export function periodOf(cells: Cells): SpecialPeriod {
  // Only the words of `PERIOD_WORDS` are kept there.
  return (textOf(cells.period) ?? 'once') as SpecialPeriod
}

/** The month or quarter comes with the period; the id of the row bears it, so it never changes. */
export function periodField(period: SpecialPeriod): FieldDefinition | null {
  if (period === 'once') return null
  return {
    key: PERIOD_FIELD,
    label: '报告期',
    aliases: period === 'month' ? ['月份', '报送月份'] : ['季度', '报送季度'],
    group: FIRST_GROUP,
    type: 'text',
    form: period,
    required: 'error',
    width: 104,
  }
}

/** All of a list by which its rows can be told or counted, retired ones too. */
export function allFields(list: Cells, fieldRows: readonly Cells[]): FieldDefinition[] {
  return [periodField(periodOf(list)) ?? [], fieldRows.map(fieldOfRow)].flat()
}

export function fieldOfRow(cells: Cells): FieldDefinition {
  // Only words of `TYPE_WORDS`, `REQUIRED_WORDS` and `CONTENT_WORDS` are kept there.
  const type = (textOf(cells.type) ?? 'text') as FieldType
  const required = textOf(cells.required) as 'error' | 'warn' | null
  const content = textOf(cells.content) as FieldContent | null
  const values = wordsOf(cells.values)
  const bounds = { unit: textOf(cells.unit), min: numberOf(cells.min), max: numberOf(cells.max) }
  return {
    key: String(cells.key),
    label: textOf(cells.name) ?? String(cells.key),
    aliases: wordsOf(cells.aliases),
    group: textOf(cells.group) ?? FIRST_GROUP,
    type,
    width: numberOf(cells.width) ?? WIDTHS[type],
    ...(values.length > 0 && (type === 'choice' || type === 'words') ? { values } : {}),
    ...(required === null ? {} : { required }),
    ...Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== null)),
    ...(type === 'decimal' ? { decimals: numberOf(cells.decimals) ?? 2 } : {}),
    ...(content === null ? {} : CONTENT_OPTIONS[content]),
  }
}

const WIDTHS: Record<FieldType, number> = {
  text: 140,
  longText: 220,
  integer: 92,
  decimal: 100,
  date: 104,
  choice: 108,
  words: 160,
}

interface MadeField {
  cells: Cells
  field: FieldDefinition
}

/**
 * Without any word about it the first text tells rows apart. What is called alike in two districts is
 * two things, said or not: else what one reports would pass for what another had.
 */
function identityOf(
  fields: readonly MadeField[],
  period: SpecialPeriod,
): Pick<ListDefinition, 'identity' | 'oneOf'> {
  const keysOf = (role: string) =>
    fields
      .filter(({ cells, field }) => cells.identity === role && field.choices !== 'district')
      .map(({ field }) => field.key)
  const places = fields.filter(({ field }) => field.choices === 'district')
  const place = [
    ...(period === 'once' ? [] : [PERIOD_FIELD]),
    ...places.map(({ field }) => field.key),
  ]
  const either = keysOf('either')
  const all = keysOf('all')
  if (either.length > 0)
    return { identity: either.map((key) => [...place, ...all, key]), oneOf: [either] }
  const first = fields.find(
    ({ cells, field }) => field.type === 'text' && cells.perPeriod === undefined,
  )?.field.key
  const told = all.length === 0 && first !== undefined ? [first] : all
  return told.length === 0
    ? { identity: [], oneOf: [] }
    : { identity: [[...place, ...told]], oneOf: [told] }
}

/** What a field must not be below, by the name of the other one. */
function rulesOf(fields: readonly MadeField[]): RowRule[] {
  const byName = new Map(fields.map(({ field }) => [foldHeader(field.label), field]))
  return fields.flatMap(({ cells, field: { key, type } }): RowRule[] => {
    const other = byName.get(foldHeader(textOf(cells.notBelow) ?? ''))
    if (other === undefined || !areComparable(type, other.type)) return []
    return type === 'date'
      ? [{ rule: 'inOrder', fields: [other.key, key] }]
      : [{ rule: 'notAbove', field: other.key, than: key }]
  })
}

/** Two days, or two amounts. */
export function areComparable(one: FieldType, other: FieldType): boolean {
  const isAmount = (type: FieldType) => type === 'integer' || type === 'decimal'
  return one === 'date' ? other === 'date' : isAmount(one) && isAmount(other)
}

/** A row with a deadline and a stage of work is due like a project. */
function scheduleOf(fields: readonly MadeField[]): Pick<ListDefinition, 'schedule'> {
  const keyOf = (content: FieldContent) =>
    fields.find(({ cells }) => cells.content === content)?.field.key
  const [deadline, status] = [keyOf('deadline'), keyOf('status')]
  return deadline === undefined || status === undefined ? {} : { schedule: { deadline, status } }
}

function goalOfRow({ id, cells }: Row, fields: readonly FieldDefinition[]): SpecialGoal {
  const conditions = (part: 'scope' | 'done') => readConditions(conditionsText(cells, part), fields)
  const days = new Set(fields.filter(({ type }) => type === 'date').map(({ key }) => key))
  const done = conditions('done')
  return {
    id,
    name: textOf(cells.name) ?? '',
    count: numberOf(cells.count),
    share: numberOf(cells.share),
    by: textOf(cells.by),
    scope: conditions('scope'),
    ofEnterprises: cells.counts === 'enterprise',
    done,
    doneOn: done.map(({ field }) => field).filter((key) => days.has(key)),
    text: textOf(cells.text),
  }
}

function wordsOf(value: CellValue | undefined): string[] {
  return Array.isArray(value) ? value : []
}

/** Those to choose among: retired ones are left out, but for the one that is shown. */
export function offeredLists(
  lists: readonly SpecialList[],
  shown: string | null,
): readonly SpecialList[] {
  return lists.filter(({ key, special }) => !special.isRetired || key === shown)
}
