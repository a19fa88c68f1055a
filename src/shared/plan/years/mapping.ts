/**
 * How districts and categories of last year's plan are called in the new one: renamed, several made
 * one, or one parted by 工程类型. What no rule speaks of keeps its name.
 */
import { z } from 'zod'
import type { Cells } from '../../changes/change.ts'
import type { PlanDefinition } from '../definition.ts'

const word = z.string().trim().min(1)

const carryRuleSchema = z.strictObject({
  from: word,
  to: word,
  /** Only projects of these 工程类型; of several rules for one name the first that fits holds. */
  kinds: z.array(word).default([]),
})
export type CarryRule = z.infer<typeof carryRuleSchema>

export const planMappingSchema = z.strictObject({
  districts: z.array(carryRuleSchema).default([]),
  categories: z.array(carryRuleSchema).default([]),
})
export type PlanMapping = z.infer<typeof planMappingSchema>

export const NO_MAPPING: PlanMapping = { districts: [], categories: [] }

/** Where a project of last year's plan stands in the new one. */
export function newPlace(
  mapping: PlanMapping,
  { district, category, kind }: Cells,
): { district: string; category: string } {
  return {
    district: newName(mapping.districts, String(district ?? ''), kind),
    category: newName(mapping.categories, String(category ?? ''), kind),
  }
}

function newName(rules: readonly CarryRule[], name: string, kind: Cells[string] | undefined) {
  const rule = rules.find(
    ({ from, kinds }) => from === name && (kinds.length === 0 || kinds.includes(String(kind))),
  )
  return rule?.to ?? name
}

/** All names that one of last year's goes on under. */
export function namesFor(name: string, rules: readonly CarryRule[]): string[] {
  const own = rules.filter(({ from }) => from === name)
  return own.length === 0 ? [name] : [...new Set(own.map(({ to }) => to))]
}

/** Why a mapping cannot be followed, in sentences; none where it can. */
export function mappingFaults(plan: PlanDefinition, mapping: PlanMapping): string[] {
  const faults = (
    what: string,
    names: readonly { name: string }[],
    rules: readonly CarryRule[],
  ): string[] => {
    const unknown = rules.filter(({ from }) => !names.some(({ name }) => name === from))
    const open = [...Map.groupBy(rules, ({ from }) => from)].filter(([, own]) =>
      own.every(({ kinds }) => kinds.length > 0),
    )
    return [
      ...unknown.map(({ from }) => `对应关系中的“${from}”不是上年计划的${what}`),
      ...open.map(
        ([from]) => `“${from}”拆分后，要有一条不限定工程类型，放其余的项目（可以写原来的名称）`,
      ),
    ]
  }
  return [
    ...faults('辖市区', plan.districts, mapping.districts),
    ...faults('类别', plan.categories, mapping.categories),
  ]
}
