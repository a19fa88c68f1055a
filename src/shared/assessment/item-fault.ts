/** What keeps an item of a scheme from being computed, and its bands where they can be read. */
import type { Cells, CellValue } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import {
  MEASURE_WORDS,
  type Measure,
  type SchemeLevel,
  type ScoringRule,
} from '../lists/assessment/words.ts'
import { type FieldDefinition, keptFields, type ListDefinition } from '../lists/definition.ts'
import { hasDistricts } from '../lists/reporting.ts'
import { conditionsFault } from '../lists/special/conditions-fault.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { vocabularyOf } from '../plan/vocabulary.ts'
import { type Band, readBands } from './bands.ts'

interface ItemParts {
  level: SchemeLevel
  measure: Measure
  rule: ScoringRule
  list: ListDefinition | null
  plan: PlanDefinition
}

export function itemFault(
  cells: Cells,
  parts: ItemParts,
): { bands: readonly Band[]; fault: string | null } {
  const read = parts.rule === 'bands' ? readBands(String(cells.bands ?? ''), weightOf(cells)) : null
  const fault = valueFault(cells, parts) ?? ruleFault(cells, parts.rule)
  if (read === null) return { bands: [], fault }
  return read.ok ? { bands: read.bands, fault } : { bands: [], fault: fault ?? read.message }
}

/** Those that are told by districts alone. */
const OF_DISTRICTS: ReadonlySet<Measure> = new Set(['attainment', 'shortfall', 'timeliness'])

function valueFault(cells: Cells, parts: ItemParts): string | null {
  const { level, measure, plan } = parts
  if (level === 'town' && OF_DISTRICTS.has(measure))
    return `“${MEASURE_WORDS[measure]}”只有辖市区的数据，不能考核乡镇街道`
  switch (measure) {
    case 'count':
    case 'share':
    case 'sum':
      return rowsFault(cells, parts)
    case 'attainment':
    case 'shortfall':
      return isEmpty(cells.indicator) ? '没有选指标' : null
    case 'milestone':
      return plan.milestones.some(({ name }) => name === cells.milestone)
        ? null
        : notFound('节点目标', cells.milestone, plan.milestones)
    case 'timeliness':
      return isEmpty(cells.days) ? '没有写几日内报回' : null
    case 'typed':
      return null
  }
}

function rowsFault(cells: Cells, { level, measure, list, plan }: ItemParts): string | null {
  if (list === null) return isEmpty(cells.source) ? '没有选台账' : '所选的台账已经没有了'
  if (!hasDistricts(list)) return `“${list.title}”没有辖市区字段，不能按地区考核`
  if (level === 'town' && !list.fields.some(({ offersTowns }) => offersTowns === true))
    return `“${list.title}”没有乡镇街道字段，不能考核乡镇街道`
  for (const [label, written] of [
    ['范围', cells.scope],
    ['完成', cells.done],
  ] as const) {
    const fault = isEmpty(written)
      ? null
      : conditionsFault(String(written), keptFields(list), vocabularyOf(plan))
    if (fault !== null) return `“${label}”${fault}（台账“${list.title}”）`
  }
  if (measure === 'sum') {
    const type = fieldNamed(list, cells.field)?.type
    if (type === 'decimal' || type === 'integer') return null
    return notFound(`“${list.title}”的数字字段`, cells.field, numbersOf(list))
  }
  if (measure === 'share' && isEmpty(cells.done) && list.schedule === undefined)
    return `“${list.title}”没有状态字段，请写明怎样算完成`
  return null
}

function numbersOf({ fields }: ListDefinition): { name: string }[] {
  return fields
    .filter(({ type }) => type === 'decimal' || type === 'integer')
    .map(({ label }) => ({ name: label }))
}

export function fieldNamed(
  list: ListDefinition | null,
  name: CellValue | undefined,
): FieldDefinition | null {
  return list === null ? null : (keptFields(list).find(({ label }) => label === name) ?? null)
}

function ruleFault(cells: Cells, rule: ScoringRule): string | null {
  switch (rule) {
    case 'linear':
      if (isEmpty(cells.from) || isEmpty(cells.to)) return '线性评分要写起点值和满分值'
      return cells.from === cells.to ? '起点值和满分值不能相同' : null
    case 'rank':
      return Number(cells.least ?? 0) > weightOf(cells) ? '末名得分超过满分' : null
    case 'deduction':
      if (isEmpty(cells.per)) return '没有写每单位扣分'
      return cells.better === 'higher' && isEmpty(cells.from)
        ? '越高越好的扣分要写起点值，低于它才扣'
        : null
    case 'bands':
      return null
  }
}

function notFound(
  what: string,
  name: CellValue | undefined,
  there: readonly { name: string }[],
): string {
  const names = there.map((item) => item.name).join('、')
  const lack = isEmpty(name) ? `没有写${what}` : `没有${what}“${String(name)}”`
  return names === '' ? lack : `${lack}，可用：${names}`
}

function weightOf({ weight }: Cells): number {
  return typeof weight === 'number' ? weight : 0
}
