/** A scheme as it stands in a file: `templates/*.scheme.json`, and as one office hands it on to another. */
import { z } from 'zod'
import type { Op } from '../changes/change.ts'
import { insertOp } from '../changes/rows.ts'
import { SCHEME_ITEMS, SCHEMES } from '../lists/assessment/definitions.ts'
import {
  BETTER_WORDS,
  LEVEL_WORDS,
  MEASURE_WORDS,
  RULE_WORDS,
  WITHOUT_VALUE_WORDS,
} from '../lists/assessment/words.ts'
import { text, wordOf } from '../lists/file-parts.ts'
import { inPlanOrder } from '../lists/plan-order.ts'
import type { SchemeRows } from './scheme.ts'

const itemSchema = z.strictObject({
  name: text,
  weight: z.number().min(0),
  measure: wordOf(MEASURE_WORDS),
  source: text.optional(),
  field: text.optional(),
  indicator: text.optional(),
  milestone: text.optional(),
  days: z.int().min(0).optional(),
  /** As people write conditions, with fields by their names. */
  scope: text.optional(),
  done: text.optional(),
  unit: text.optional(),
  rule: wordOf(RULE_WORDS),
  better: wordOf(BETTER_WORDS).optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  bands: text.optional(),
  per: z.number().min(0).optional(),
  least: z.number().min(0).optional(),
  text: text.optional(),
})

export const schemeFileSchema = z.strictObject({
  name: text,
  level: wordOf(LEVEL_WORDS),
  day: z.iso.date().optional(),
  absent: wordOf(WITHOUT_VALUE_WORDS).optional(),
  missing: wordOf(WITHOUT_VALUE_WORDS).optional(),
  text: text.optional(),
  note: text.optional(),
  retired: z.literal('yes').optional(),
  items: z.array(itemSchema),
})
export type SchemeFile = z.infer<typeof schemeFileSchema>

export const schemeFilesSchema = z.strictObject({ schemes: z.array(schemeFileSchema).min(1) })

/** The ops that put it into a ledger behind `before` others. @param idOf a fresh id */
export function schemeOps(file: SchemeFile, before: number, idOf: () => string): Op[] {
  const { items, ...scheme } = file
  const id = idOf()
  return [
    insertOp(SCHEMES.key, id, { order: before + 1, ...scheme }),
    ...items.map((item, index) =>
      insertOp(SCHEME_ITEMS.key, idOf(), { order: index + 1, scheme: id, ...item }),
    ),
  ]
}

/** What a new row of a grid says nothing about, as the grid would fill it in. */
const USUAL = { level: 'district' } as const
const USUAL_ITEM = { measure: 'share', rule: 'linear', weight: 0 } as const

/** The schemes of a ledger, to be handed on. */
export function schemeFiles({ schemes, items }: SchemeRows): SchemeFile[] {
  return inPlanOrder(schemes).map(({ id, cells: { order: _order, ...cells } }) =>
    schemeFileSchema.parse({
      ...USUAL,
      ...cells,
      items: inPlanOrder(items)
        .filter((item) => item.cells.scheme === id)
        .map(({ cells: { order: _place, scheme: _scheme, ...item } }) => ({
          ...USUAL_ITEM,
          ...item,
        })),
    }),
  )
}
