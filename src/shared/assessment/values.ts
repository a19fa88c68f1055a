/** The value of an item for each place, with the rows behind it and how it came about. */
import type { Told } from '../contract/exchange.ts'
import type { Row } from '../contract/schemas.ts'
import { SCHEME_ENTRIES } from '../lists/assessment/definitions.ts'
import { DISPATCHES, WHOLE_CITY } from '../lists/dispatches.ts'
import { MEASURES } from '../lists/measures.ts'
import { PROJECTS } from '../lists/projects.ts'
import { idOfCells } from '../lists/row-id.ts'
import { SUBMISSIONS } from '../lists/submissions.ts'
import { TARGETS } from '../lists/targets.ts'
import { amountText } from '../overview/number-text.ts'
import type { Indicator, PlanDefinition } from '../plan/definition.ts'
import { wordsOf } from '../plan/vocabulary.ts'
import { exact } from '../targets/verdict.ts'
import { ASTRAY, type CountingRules, countedRows, type PlaceRows } from './counted-rows.ts'
import type { SchemeItem } from './scheme.ts'
import { workbooksOf } from './timeliness.ts'

/** Rows of one list: those that concern the place, and of these those that count. */
export interface Counted {
  list: string
  of: string[]
  done: string[]
}

/** `none`: nothing concerns the place. `missing`: it has not been entered or measured yet. */
export interface Value {
  value: number | null
  state: 'found' | 'none' | 'missing'
  workings: string
  counted: Counted[]
}

export interface ValueFacts {
  counting: CountingRules
  rowsOf(list: string): readonly Row[]
  /** Whether a workbook of all districts with this list is one of the district too. */
  isReported(list: string, district: string): boolean
  /** What the ledger says of a district for a month or quarter of a list, without a workbook. */
  toldOf(list: string, month: string, district: string): Told | null
}

/** What every place says of an item; `astray` are rows that no place can be told of. */
export interface ItemValues {
  of(place: string): Value
  astray: Counted[]
}

export function valuesOf(item: SchemeItem, facts: ValueFacts): ItemValues {
  const { plan } = facts.counting
  if (item.fault !== null) return { of: () => none(item.fault ?? ''), astray: [] }
  switch (item.measure) {
    case 'count':
    case 'share':
    case 'sum':
    case 'milestone':
      return ofRows(item, facts)
    case 'attainment':
    case 'shortfall':
      return { of: (place) => againstTarget(item, plan, facts, place), astray: [] }
    case 'timeliness':
      return { of: (place) => timeliness(item, facts, place), astray: [] }
    case 'typed':
      return { of: (place) => typed(item, facts, place), astray: [] }
  }
}

function ofRows(item: SchemeItem, { counting, rowsOf }: ValueFacts): ItemValues {
  const list = item.list?.key ?? PROJECTS.key
  const byPlace = countedRows(item, rowsOf(list), counting)
  const astray = byPlace.get(ASTRAY)
  return {
    of: (place) => rowsValue(item, list, byPlace.get(place) ?? { of: [], done: [], sum: 0 }),
    astray: astray === undefined ? [] : [{ list, of: astray.of, done: astray.done }],
  }
}

function rowsValue(item: SchemeItem, list: string, { of, done, sum }: PlaceRows): Value {
  const counted = [{ list, of, done }]
  const { rowName } = item.list ?? PROJECTS
  // Where something is looked for among the rows of a place, a place without rows is not concerned;
  // rows that are counted as such (fire points) may well be none.
  if (item.done.length > 0 && of.length === 0) return none(`没有涉及的${rowName}`, counted)
  switch (item.measure) {
    case 'count':
      return found(done.length, `符合条件的${rowName} ${done.length} 个`, counted)
    case 'sum': {
      const value = exact(sum)
      const what = item.field?.label ?? ''
      return found(value, `${done.length} 个${rowName}的${what}合计 ${amountText(value)}`, counted)
    }
    default: {
      if (of.length === 0) return none(`没有涉及的${rowName}`, counted)
      const word = item.measure === 'milestone' ? '按期完成' : '完成'
      const value = percent(done.length, of.length)
      return found(
        value,
        `${word} ${done.length}÷涉及 ${of.length}＝${amountText(value)}%`,
        counted,
      )
    }
  }
}

/** The newest month up to the day that was entered for the district. */
function againstTarget(
  { indicator, measure }: SchemeItem,
  plan: PlanDefinition,
  { counting, rowsOf }: ValueFacts,
  place: string,
): Value {
  if (indicator === null) return none('没有这个指标')
  const target = plan.targets[indicator.key]?.districts[place]
  if (target === undefined) return none(`没有${indicator.name}的目标`)
  const month = counting.rules.today.slice(0, 7)
  const own = rowsOf(MEASURES.key).filter(
    ({ cells }) =>
      cells.indicator === indicator.key &&
      cells.district === place &&
      typeof cells.value === 'number' &&
      String(cells.month) <= month,
  )
  const newest = own.reduce<Row | null>(
    (last, row) =>
      last === null || String(row.cells.month) > String(last.cells.month) ? row : last,
    null,
  )
  const targetId = idOfCells(TARGETS, { indicator: indicator.key, district: place })
  const targetIds = targetId === null ? [] : [targetId]
  const trace = (ids: string[]): Counted[] => [
    { list: MEASURES.key, of: ids, done: ids },
    { list: TARGETS.key, of: targetIds, done: targetIds },
  ]
  if (newest === null) return missing(`${indicator.name}还没有填`, trace([]))
  const value = Number(newest.cells.value)
  const counted = trace([newest.id])
  const said = `${String(newest.cells.month)} 累计 ${amountText(value)}，目标 ${amountText(target)}`
  if (measure === 'attainment') {
    const share = attainment(indicator, value, target)
    return found(share, `${said}，完成率 ${amountText(share)}%`, counted)
  }
  const distance = exact(
    Math.max(0, indicator.better === 'lower' ? value - target : target - value),
  )
  return found(distance, `${said}，差 ${amountText(distance)}${indicator.unit}`, counted)
}

/** Per cent of a target; what has to stay below its target has reached it at 100 and more. */
function attainment({ better }: Indicator, value: number, target: number): number {
  if (better === 'higher') return target <= 0 ? 100 : percent(value, target)
  return value <= 0 ? 100 : percent(target, value)
}

/** 57 of 100 is 57 and not a hair less, which would miss the band that begins there. */
function percent(part: number, whole: number): number {
  return exact((part * 100) / whole)
}

const WITHOUT_WORKBOOK: { told: Told; words: string }[] = [
  { told: '已录入', words: '直接录入台账' },
  { told: '免报', words: '免报' },
]

function timeliness(
  item: SchemeItem,
  { counting, rowsOf, isReported, toldOf }: ValueFacts,
  place: string,
): Value {
  const { plan, rules } = counting
  const { today } = rules
  // Records keep the name that a district had then.
  const { find } = wordsOf(plan.districts)
  const isOwn = (district: string, list: string) =>
    district === WHOLE_CITY ? isReported(list, place) : find(district) === place
  const workbooks = workbooksOf(
    {
      ...{ list: item.list?.key ?? null, days: item.days, today, isOwn },
      toldOf: (list, month) => toldOf(list, month, place),
    },
    rowsOf(DISPATCHES.key),
    rowsOf(SUBMISSIONS.key),
  )
  const asked = workbooks.filter(({ state }) => state === 'inTime' || state === 'late')
  const ids = asked.map(({ dispatch }) => dispatch)
  const inTime = asked.filter(({ state }) => state === 'inTime')
  const answers = asked.flatMap(({ submission }) => (submission === null ? [] : [submission]))
  const counted: Counted[] = [
    { list: DISPATCHES.key, of: ids, done: inTime.map(({ dispatch }) => dispatch) },
    {
      list: SUBMISSIONS.key,
      of: answers,
      done: inTime.flatMap(({ submission }) => submission ?? []),
    },
  ]
  const besides = WITHOUT_WORKBOOK.map(({ told, words }) => {
    const count = workbooks.filter(({ state }) => state === told).length
    return count === 0 ? '' : `；${words}的 ${count} 份不计`
  }).join('')
  if (ids.length === 0) return none(`没有到期的下发${besides}`, counted)
  const value = percent(inTime.length, ids.length)
  const said = `${item.days} 天内报回 ${inTime.length}÷下发 ${ids.length}＝${amountText(value)}%`
  return found(value, `${said}${besides}`, counted)
}

function typed(item: SchemeItem, { rowsOf }: ValueFacts, place: string): Value {
  const id = idOfCells(SCHEME_ENTRIES, { item: item.id, place })
  const row = rowsOf(SCHEME_ENTRIES.key).find((entry) => entry.id === id)
  const value = row?.cells.value
  if (row === undefined || typeof value !== 'number') return missing('还没有填报')
  const note = typeof row.cells.note === 'string' ? `（${row.cells.note}）` : ''
  return found(value, `填报 ${amountText(value)}${item.unit}${note}`, [
    { list: SCHEME_ENTRIES.key, of: [row.id], done: [row.id] },
  ])
}

function found(value: number, workings: string, counted: Counted[]): Value {
  return { value, state: 'found', workings, counted }
}

function none(workings: string, counted: Counted[] = []): Value {
  return { value: null, state: 'none', workings, counted }
}

function missing(workings: string, counted: Counted[] = []): Value {
  return { value: null, state: 'missing', workings, counted }
}
