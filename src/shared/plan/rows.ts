/**
 * A plan definition as rows of a ledger, and back.
 *
 * In the ledger the plan is lists like any other (districts, quotas, targets, tasks …), so that it
 * can be edited, compared and undone cell by cell like everything else.
 */
import type { Cells, CellValue } from '../changes/change.ts'
import { compactCells, isEmpty, type LedgerRows } from '../changes/rows.ts'
import {
  type PlanDefinition,
  type PlanTask,
  planDefinitionSchema,
  type Town,
} from './definition.ts'
import { withOfficialNames } from './official-names.ts'
import { TOTAL } from './row-words.ts'

export interface PlanRow {
  list: string
  id: string
  cells: Cells
}

/** Row id of the single row of list `plan`. */
const PLAN_ROW = 'plan'

export function planToRows(plan: PlanDefinition): PlanRow[] {
  return [
    planRow(plan),
    ...ordered('fact', plan.facts, (fact) => fact.key),
    ...ordered(
      'district',
      plan.districts.map(({ towns: _, ...district }) => district),
      (district) => district.name,
    ),
    ...ordered('town', allTowns(plan), ({ district, name }) => `${district}/${name}`),
    ...ordered('category', plan.categories, (category) => category.name),
    ...ordered('status', plan.statuses, (status) => status.name),
    ...ordered('department', plan.departments, (department) => department.name),
    ...ordered('table', plan.tables, (table) => table.key),
    ...ordered('indicator', plan.indicators, (indicator) => indicator.key),
    ...quotaRows(plan),
    ...targetRows(plan),
    ...ordered('commonDuty', plan.commonDuties, (duty) => duty.department),
    ...taskRows(plan.tasks),
    ...ordered('milestone', plan.milestones, (milestone) => milestone.name),
    ...ordered('tag', plan.tags, (tag) => tag.name),
    ...ordered('rankingWord', plan.ranking.words, ({ word }) => word),
  ]
}

function planRow(plan: PlanDefinition): PlanRow {
  const { key, city, year, kinds, schedule, ranking, lists, document } = plan
  const { order: rankingOrder, lateWord } = ranking
  return {
    list: 'plan',
    id: PLAN_ROW,
    cells: compactCells({
      key,
      city,
      year,
      kinds,
      lists,
      ...schedule,
      rankingOrder,
      lateWord,
      ...document,
    }),
  }
}

/** Rows that keep their place in the document in the cell `order`, from 1. */
function ordered<T extends Record<string, CellValue>>(
  list: string,
  items: readonly T[],
  idOf: (item: T) => string,
  more: Cells = {},
): PlanRow[] {
  return items.map((item, index) => ({
    list,
    id: idOf(item),
    cells: compactCells({ ...item, ...more, order: index + 1 }),
  }))
}

/** Each town that a district runs, with what else is said of it. */
function allTowns({ districts, towns }: PlanDefinition): Town[] {
  return districts.flatMap(({ name: district, towns: names }) =>
    names.map(
      (name) =>
        towns.find((town) => town.name === name && town.district === district) ?? {
          name,
          district,
          byLaw: null,
          aliases: [],
        },
    ),
  )
}

function quotaRows(plan: PlanDefinition): PlanRow[] {
  return Object.entries(plan.quotas).flatMap(([district, counts]) =>
    Object.entries(counts).map(([category, count]) => ({
      list: 'quota',
      id: `${district}/${category}`,
      cells: { district, category, count },
    })),
  )
}

function targetRows(plan: PlanDefinition): PlanRow[] {
  return Object.entries(plan.targets).flatMap(([indicator, { districts, total }]) =>
    [...Object.entries(districts), [TOTAL, total] as const].map(([district, value]) => ({
      list: 'target',
      id: `${indicator}/${district}`,
      cells: compactCells({ indicator, district, value }),
    })),
  )
}

/** The rows of tasks: themselves, their paragraphs, deadlines and quantities. */
export function taskRows(tasks: readonly PlanTask[]): PlanRow[] {
  return tasks.flatMap(({ paragraphs, ...task }) => {
    const paragraphId = (index: number) => `${task.number}/${index + 1}`
    return [
      { list: 'task', id: String(task.number), cells: compactCells(task) },
      ...paragraphs.flatMap(({ deadlines, quantities, ...paragraph }, index) => [
        {
          list: 'paragraph',
          id: paragraphId(index),
          cells: compactCells({ task: task.number, order: index + 1, ...paragraph }),
        },
        ...partRows('deadline', paragraphId(index), deadlines),
        ...partRows('quantity', paragraphId(index), quantities),
      ]),
    ]
  })
}

/** Deadlines or quantities of a paragraph, numbered in it. */
function partRows(list: string, paragraph: string, parts: Record<string, CellValue>[]): PlanRow[] {
  return parts.map((part, place) => ({
    list,
    id: `${paragraph}/${place + 1}`,
    cells: compactCells({ paragraph, order: place + 1, ...part }),
  }))
}

/** The plan of a ledger; throws a ZodError when its rows no longer make a whole plan. */
export function planFromRows(rows: LedgerRows): PlanDefinition {
  const list = (key: string) => [...(rows.get(key)?.values() ?? [])]
  const inOrder = (key: string) =>
    list(key)
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map(({ order: _order, ...cells }) => cells)
  const {
    key,
    city,
    year,
    kinds,
    lists,
    dueSoonDays,
    paceTolerance,
    rankingOrder: order,
    lateWord,
    ...document
  } = rows.get('plan')?.get(PLAN_ROW) ?? {}
  const words = inOrder('rankingWord').map((word) => ({ lead: 0, ...word }))
  const plan = planDefinitionSchema.parse({
    key,
    city,
    year,
    kinds: kinds ?? [],
    lists: lists ?? [],
    schedule: { dueSoonDays, paceTolerance },
    // Ledgers made before districts were ranked hold none of it.
    ranking: { order, lateWord, words: words.length === 0 ? undefined : words },
    document: { number: null, issuedOn: null, addressees: null, copiedTo: null, ...document },
    facts: inOrder('fact').map((fact) => ({ value: null, unit: null, ...fact })),
    districts: inOrder('district').map((district) => ({
      code: null,
      aliases: [],
      ...district,
      towns: townsOf(district, inOrder('town')),
    })),
    towns: inOrder('town').filter(({ byLaw, aliases }) => !isEmpty(byLaw) || !isEmpty(aliases)),
    categories: inOrder('category').map((category) => ({ group: null, aliases: [], ...category })),
    statuses: inOrder('status').map((status) => ({
      aliases: [],
      notStarted: isCalled(status, '未开工'),
      ended: isCalled(status, '取消调整', '关停退出'),
      accepted: isCalled(status, '已验收'),
      closed: isCalled(status, '已销号'),
      ...status,
    })),
    departments: inOrder('department').map((department) => ({ aliases: [], ...department })),
    tables: inOrder('table').map((table) => ({ mark: null, totalColumn: null, ...table })),
    indicators: inOrder('indicator').map((indicator) => ({
      group: null,
      accrual: null,
      ...indicator,
    })),
    quotas: nested(filled(list('quota'), 'count'), 'district', 'category', 'count'),
    targets: targetsFrom(filled(list('target'), 'value')),
    tags: inOrder('tag').map((tag) => ({ expected: null, unit: '个', text: null, ...tag })),
    commonDuties: inOrder('commonDuty'),
    tasks: tasksFrom({
      tasks: list('task'),
      paragraphs: list('paragraph'),
      deadlines: list('deadline'),
      quantities: list('quantity'),
    }),
    milestones: inOrder('milestone').map((milestone) => ({
      categories: [],
      districts: [],
      tag: null,
      share: null,
      count: null,
      text: null,
      ...milestone,
    })),
  })
  return withOfficialNames(plan)
}

/** Ledgers made before towns had rows of their own hold their names with the district. */
function townsOf({ name, towns }: Cells, rows: readonly Cells[]): CellValue[] {
  const own = rows.filter(({ district }) => district === name).map((town) => town.name ?? null)
  return [...new Set([towns ?? [], own].flat())]
}

/** What an office added later stands last. */
function placeOf({ order }: Cells): number {
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER
}

/** Ledgers made before stages said so themselves held these, by whatever name they go now. */
function isCalled({ name, aliases }: Cells, ...words: string[]): boolean {
  return [name, aliases].flat().some((word) => words.includes(String(word)))
}

/** Of a cell that is still to be filled nothing is known. */
function filled(rows: Cells[], value: string): Cells[] {
  return rows.filter((cells) => !isEmpty(cells[value]))
}

/** Cells (outer, inner, value) as outer → inner → value. */
function nested(rows: Cells[], outer: string, inner: string, value: string) {
  const result: Record<string, Record<string, CellValue>> = {}
  for (const cells of rows) {
    const key = String(cells[outer])
    result[key] = { ...result[key], [String(cells[inner])]: cells[value] ?? null }
  }
  return result
}

function targetsFrom(rows: Cells[]) {
  return Object.fromEntries(
    Object.entries(nested(rows, 'indicator', 'district', 'value')).map(([indicator, values]) => {
      const { [TOTAL]: total = null, ...districts } = values
      return [indicator, { districts, total }]
    }),
  )
}

interface TaskLists {
  tasks: Cells[]
  paragraphs: Cells[]
  deadlines: Cells[]
  quantities: Cells[]
}

function tasksFrom({ tasks, paragraphs, deadlines, quantities }: TaskLists) {
  const below = (rows: Cells[], key: string, value: CellValue | undefined) =>
    rows
      .filter((cells) => cells[key] === value)
      .sort((a, b) => Number(a.order) - Number(b.order))
      .map(({ [key]: _parent, order, ...cells }) => ({ order, cells }))
  const partsOf = (rows: Cells[], paragraph: string) =>
    below(rows, 'paragraph', paragraph).map((part) => part.cells)
  return tasks
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map((task) => ({
      ...task,
      paragraphs: below(paragraphs, 'task', task.number).map(({ order, cells }) => ({
        lead: [],
        support: [],
        ...cells,
        deadlines: partsOf(deadlines, `${task.number}/${order}`).map((deadline) => ({
          date: null,
          ...deadline,
        })),
        quantities: partsOf(quantities, `${task.number}/${order}`),
      })),
    }))
}
