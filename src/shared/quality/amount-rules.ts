/** Rules on amounts that cannot be: more than a district's whole target, more than the whole money. */
import type { CellValue } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { bySlice } from '../slices.ts'
import { formatValue } from '../values/format.ts'
import type { Breach, QualityRule } from './rule.ts'

/** Reductions that the plan sets targets for: project field and indicator share their key. */
function reductionsOf(plan: PlanDefinition): string[] {
  const fields = new Set(PROJECTS.fields.map((field) => field.key))
  return plan.indicators.map((indicator) => indicator.key).filter((key) => fields.has(key))
}

/** So many times the middle value of its kind is not thought to be right. */
const FAR_ABOVE = 20

/** A middle value of fewer says nothing. */
const ENOUGH = 8

const GRANTS = ['centralFund', 'provinceFund', 'cityFund']

export const AMOUNT_RULES: QualityRule[] = [
  {
    key: 'reductionTarget',
    severity: 'error',
    sentence: '一个项目的减排量不超过全市的减排目标',
    scope: 'one',
    *find({ projects, plan }) {
      for (const field of reductionsOf(plan)) {
        const target = plan.targets[field]
        const whole =
          target?.total ??
          Object.values(target?.districts ?? {}).reduce((sum, value) => sum + value, 0)
        if (whole === 0) continue
        for (const row of projects)
          if (numberOf(row.cells[field]) > whole)
            yield breach(row, field, `超过全市目标 ${whole} 吨，单位是否应为公斤`)
      }
    },
  },
  {
    key: 'reductionKind',
    severity: 'warning',
    sentence: '减排量与同类工程相当',
    scope: 'all',
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
    *find({ projects }) {
      for (const row of projects) {
        const whole = numberOf(row.cells.investment)
        const grants = GRANTS.reduce((sum, key) => sum + numberOf(row.cells[key]), 0)
        if (whole > 0 && grants > whole)
          yield breach(row, 'investment', `少于各级补助合计 ${Number(grants.toFixed(2))} 万元`)
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
}

const amountsBySlice = bySlice((rows, plan: PlanDefinition): Amounts[] =>
  reductionsOf(plan).flatMap((field) => {
    const stated = rows.filter(({ cells }) => numberOf(cells[field]) > 0)
    const kinds = Map.groupBy(stated, ({ cells }) => String(cells.kind ?? ''))
    return Array.from(kinds, ([kind, own]) => ({
      field,
      kind,
      rows: own,
      values: own.map(({ cells }) => numberOf(cells[field])),
    }))
  }),
)

function* outliers(parts: readonly Amounts[], field: string, kind: string): Iterable<Breach> {
  const sorted = Float64Array.from(parts.flatMap(({ values }) => values)).sort()
  if (sorted.length < ENOUGH || kind === '') return
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const why = `为同类工程（${kind}）中间值 ${middle} 吨的 ${FAR_ABOVE} 倍以上`
  for (const { rows, values } of parts)
    for (const [place, value] of values.entries()) {
      const row = value > FAR_ABOVE * middle ? rows[place] : undefined
      if (row !== undefined) yield breach(row, field, why)
    }
}

function breach(row: Row, field: string, why: string): Breach {
  const definition = fieldOf(PROJECTS, field)
  const value = formatValue(definition, row.cells[field])
  return { row, field, message: `${definition.label} ${value} ${definition.unit ?? ''}${why}` }
}

function numberOf(value: CellValue | undefined): number {
  return typeof value === 'number' ? value : 0
}
