/** Rules on amounts that cannot be: more than a district's whole target, more than the whole money. */
import type { Cells, CellValue } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import { bySlice } from '../slices.ts'
import { formatValue } from '../values/format.ts'
import type { Breach, QualityRule } from './rule.ts'

/** Reductions that the plan sets targets for: project field and indicator share their key. */
const reductionsOf = remembered((plan: PlanDefinition): string[] => {
  const fields = new Set(PROJECTS.fields.map((field) => field.key))
  return plan.indicators.map((indicator) => indicator.key).filter((key) => fields.has(key))
})

/** Of these, what the whole city is to reduce, where the plan says so. */
const wholeTargets = remembered((plan: PlanDefinition) =>
  reductionsOf(plan).flatMap((field) => {
    const { total, districts = {} } = plan.targets[field] ?? {}
    const whole = total ?? Object.values(districts).reduce((sum, value) => sum + value, 0)
    return whole === 0 ? [] : [{ field, whole }]
  }),
)

/** So many times the middle value of its kind is not thought to be right. */
const FAR_ABOVE = 20

/** A middle value of fewer says nothing. */
const ENOUGH = 8

export const AMOUNT_RULES: QualityRule[] = [
  {
    key: 'reductionTarget',
    severity: 'error',
    sentence: '一个项目的减排量不超过全市的减排目标',
    scope: 'one',
    check({ cells, plan }, note) {
      for (const { field, whole } of wholeTargets(plan))
        if (numberOf(cells[field]) > whole)
          note(field, said(cells, field, `超过全市目标 ${whole} 吨，单位是否应为公斤`))
    },
  },
  {
    key: 'reductionKind',
    severity: 'warning',
    sentence: '减排量与同类工程相当',
    scope: 'all',
    prepare: (slice, { plan }) => void amountsBySlice(slice, plan),
    *find({ projects, plan }) {
      const amounts = amountsBySlice(projects, plan).flat()
      for (const [field, own] of Map.groupBy(amounts, (part) => part.field))
        for (const [kind, parts] of Map.groupBy(own, (part) => part.kind))
          yield* outliers(parts, field, kind)
    },
  },
  {
    key: 'grants',
    severity: 'warning',
    sentence: '各级补助合计不超过总投资',
    scope: 'one',
    check({ cells }, note) {
      const whole = numberOf(cells.investment)
      const grants =
        numberOf(cells.centralFund) + numberOf(cells.provinceFund) + numberOf(cells.cityFund)
      if (whole > 0 && grants > whole) {
        const why = `少于各级补助合计 ${Number(grants.toFixed(2))} 万元`
        note('investment', said(cells, 'investment', why))
      }
    },
  },
]

/** The amounts of one kind that the projects of a slice state for a field. */
interface Amounts {
  field: string
  kind: string
  rows: Row[]
  /** One for each row. */
  values: number[]
  /** The largest of them. */
  most: number
}

const amountsBySlice = bySlice((rows, plan: PlanDefinition): Amounts[] =>
  reductionsOf(plan).flatMap((field) => {
    const kinds = new Map<string, Amounts>()
    for (const row of rows) {
      const value = numberOf(row.cells[field])
      if (value <= 0) continue
      const kind = String(row.cells.kind ?? '')
      const own = kinds.get(kind) ?? { field, kind, rows: [], values: [], most: 0 }
      kinds.set(kind, own)
      own.rows.push(row)
      own.values.push(value)
      own.most = Math.max(own.most, value)
    }
    return [...kinds.values()]
  }),
)

function* outliers(parts: readonly Amounts[], field: string, kind: string): Iterable<Breach> {
  if (kind === '') return
  const sorted = new Float64Array(parts.reduce((sum, { values }) => sum + values.length, 0))
  if (sorted.length < ENOUGH) return
  let filled = 0
  for (const { values } of parts) {
    sorted.set(values, filled)
    filled += values.length
  }
  sorted.sort()
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const why = `为同类工程（${kind}）中间值 ${middle} 吨的 ${FAR_ABOVE} 倍以上`
  for (const { rows, values, most } of parts) {
    if (most <= FAR_ABOVE * middle) continue
    for (const [place, value] of values.entries()) {
      const row = value > FAR_ABOVE * middle ? rows[place] : undefined
      if (row !== undefined) yield { row, field, message: said(row.cells, field, why) }
    }
  }
}

function said(cells: Cells, field: string, why: string): string {
  const definition = fieldOf(PROJECTS, field)
  const value = formatValue(definition, cells[field])
  return `${definition.label} ${value} ${definition.unit ?? ''}${why}`
}

function numberOf(value: CellValue | undefined): number {
  return typeof value === 'number' ? value : 0
}
