/** What a column filter asks of its cells: plain JSON, kept by saved views. */
import { z } from 'zod'

const testSchema = z.enum([
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
  'equals',
  'notEquals',
  'above',
  'atLeast',
  'below',
  'atMost',
  'between',
  'empty',
  'filled',
])
export type Test = z.infer<typeof testSchema>

const conditionSchema = z.object({
  test: testSchema,
  /** Texts, numbers in the unit of the field, or days; as many as the test asks for. */
  operands: z.array(z.union([z.string(), z.number()])).max(2),
})
export type Condition = z.infer<typeof conditionSchema>

const valuesSchema = z.object({
  /** Texts of the wanted cells; an empty text stands for empty cells. */
  values: z.array(z.string()),
})
export type ValueFilterModel = z.infer<typeof valuesSchema>

const conditionsSchema = z.object({
  conditions: z.array(conditionSchema).min(1).max(2),
  joined: z.enum(['and', 'or']),
})
export type ConditionFilterModel = z.infer<typeof conditionsSchema>

const filterModelSchema = z.union([valuesSchema, conditionsSchema])
export type FilterModel = z.infer<typeof filterModelSchema>

/** A kept model, or null where it is none that this program knows. */
export function readFilterModel(kept: unknown): FilterModel | null {
  return filterModelSchema.safeParse(kept).data ?? null
}

export function isValueModel(model: FilterModel): model is ValueFilterModel {
  return 'values' in model
}
