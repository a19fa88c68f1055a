/** Schemes of assessment made of the rows that define them; what cannot be computed is said, item by item. */
import { numberOf, textOf } from '../changes/cell-values.ts'
import type { CellValue } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import type {
  Better,
  Measure,
  SchemeLevel,
  ScoringRule,
  WithoutValue,
} from '../lists/assessment/words.ts'
import { shownList } from '../lists/computed.ts'
import { type FieldDefinition, keptFields, type ListDefinition } from '../lists/definition.ts'
import type { KnownLists } from '../lists/known-lists.ts'
import { inPlanOrder } from '../lists/plan-order.ts'
import { type Condition, readConditions } from '../lists/special/conditions.ts'
import type { Indicator, Milestone, PlanDefinition } from '../plan/definition.ts'
import type { Band } from './bands.ts'
import { fieldNamed, itemFault } from './item-fault.ts'

export interface Scheme {
  id: string
  name: string
  level: SchemeLevel
  /** `YYYY-MM-DD`; null: the day on which it is looked at. */
  day: string | null
  /** Where nothing of an item concerns a place. */
  absent: WithoutValue
  /** Where a place has not been entered or measured yet. */
  missing: WithoutValue
  isRetired: boolean
  items: readonly SchemeItem[]
}

export interface SchemeItem {
  id: string
  name: string
  weight: number
  measure: Measure
  /** Whose rows are counted, or sent out; null for what comes from elsewhere, or all that is sent. */
  list: ListDefinition | null
  /** What is added up. */
  field: FieldDefinition | null
  indicator: Indicator | null
  milestone: Milestone | null
  /** Days after which a workbook that was sent out is late. */
  days: number
  scope: readonly Condition[]
  done: readonly Condition[]
  /** Of its value. */
  unit: string
  rule: ScoringRule
  better: Better
  from: number | null
  to: number | null
  bands: readonly Band[]
  per: number
  least: number
  text: string | null
  /** What keeps it from being computed, as a sentence without its end. */
  fault: string | null
}

export interface SchemeRows {
  schemes: readonly Row[]
  items: readonly Row[]
}

/** Ones in use and retired ones, in their order. */
export function schemesOf(
  { schemes, items }: SchemeRows,
  plan: PlanDefinition,
  known: KnownLists,
): Scheme[] {
  const itemsOf = Map.groupBy(inPlanOrder(items), ({ cells }) => cells.scheme)
  return inPlanOrder(schemes).map(({ id, cells }) => {
    // Only the words of the definitions are kept there.
    const level = (textOf(cells.level) ?? 'district') as SchemeLevel
    const absent = (textOf(cells.absent) ?? 'share') as WithoutValue
    const missing = (textOf(cells.missing) ?? 'zero') as WithoutValue
    return {
      id,
      name: textOf(cells.name) ?? '',
      ...{ level, absent, missing },
      day: textOf(cells.day),
      isRetired: cells.retired !== undefined,
      items: (itemsOf.get(id) ?? []).map((row) => schemeItem(row, level, plan, known)),
    }
  })
}

/** Measures that count rows that conditions choose, that are about a list, and about an indicator. */
const OF_ROWS: ReadonlySet<Measure> = new Set(['count', 'share', 'sum'])
const OF_A_LIST: ReadonlySet<Measure> = new Set([...OF_ROWS, 'timeliness'])
const OF_AN_INDICATOR: ReadonlySet<Measure> = new Set(['attainment', 'shortfall'])

function schemeItem(
  { id, cells }: Row,
  level: SchemeLevel,
  plan: PlanDefinition,
  known: KnownLists,
): SchemeItem {
  // Only the words of the definitions are kept there.
  const measure = (textOf(cells.measure) ?? 'share') as Measure
  const rule = (textOf(cells.rule) ?? 'linear') as ScoringRule
  // What an item goes on to hold of another measure that it had is not meant any more.
  const list = OF_A_LIST.has(measure) ? listOf(known, textOf(cells.source)) : null
  const conditions = (text: typeof cells.scope) =>
    OF_ROWS.has(measure) ? conditionsOf(list, text) : []
  const field = fieldNamed(list, cells.field)
  const indicator = OF_AN_INDICATOR.has(measure)
    ? (plan.indicators.find(({ key }) => key === cells.indicator) ?? null)
    : null
  const { bands, fault } = itemFault(cells, { level, measure, rule, list, plan })
  return {
    id,
    name: textOf(cells.name) ?? '',
    weight: numberOf(cells.weight) ?? 0,
    ...{ measure, rule, list, field, indicator },
    milestone: plan.milestones.find(({ name }) => name === cells.milestone) ?? null,
    days: numberOf(cells.days) ?? 0,
    scope: conditions(cells.scope),
    done: conditions(cells.done),
    unit: textOf(cells.unit) ?? unitOf(measure, field, indicator),
    better: (textOf(cells.better) ?? usualDirection(measure, rule)) as Better,
    from: numberOf(cells.from),
    to: numberOf(cells.to),
    bands,
    per: numberOf(cells.per) ?? 0,
    least: numberOf(cells.least) ?? 0,
    text: textOf(cells.text),
    fault,
  }
}

/** Lists as grids show them: what is worked out of a row can be asked for too. */
function listOf({ byKey }: KnownLists, key: string | null): ListDefinition | null {
  const list = key === null ? undefined : byKey.get(key)
  return list === undefined ? null : shownList(list)
}

function conditionsOf(list: ListDefinition | null, written: CellValue | undefined): Condition[] {
  return readConditions(textOf(written) ?? '', list === null ? [] : keptFields(list))
}

function unitOf(
  measure: Measure,
  field: FieldDefinition | null,
  indicator: Indicator | null,
): string {
  switch (measure) {
    case 'share':
    case 'attainment':
    case 'milestone':
    case 'timeliness':
      return '%'
    case 'count':
      return '项'
    case 'sum':
      return field?.unit ?? ''
    case 'shortfall':
      return indicator?.unit ?? ''
    case 'typed':
      return ''
  }
}

/** Points are taken for what there is too much of. */
function usualDirection(measure: Measure, rule: ScoringRule): Better {
  return rule === 'deduction' || measure === 'shortfall' ? 'lower' : 'higher'
}
