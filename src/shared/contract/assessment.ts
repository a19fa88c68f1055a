/** Assessment (考核): schemes worked out, the rows behind a score, versions compared. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { changeSchema } from '../changes/change.ts'
import { exportCheckSchema } from '../export/checks/check.ts'
import { declaredErrors } from './declared-errors.ts'

const procedure = oc.errors(declaredErrors)

const scoreSchema = z.strictObject({
  value: z.number().nullable(),
  state: z.enum(['found', 'none', 'missing']),
  /** How the value came about, then the points, in words. */
  workings: z.string(),
  scoring: z.string(),
  /** null: left out, its points go to the other items. */
  score: z.number().nullable(),
  /** How many rows of each list concern the place, and count. */
  counted: z.array(z.strictObject({ list: z.string(), of: z.int(), done: z.int() })),
})

const itemSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  weight: z.number(),
  unit: z.string(),
  /** Entered by hand. */
  isTyped: z.boolean(),
  /** What is measured and how it is scored, as sentences. */
  valueText: z.string(),
  ruleText: z.string(),
  text: z.string().nullable(),
  /** What keeps it from being computed. */
  fault: z.string().nullable(),
})

const placeSchema = z.strictObject({
  place: z.string(),
  district: z.string(),
  byLaw: z.string().nullable(),
  total: z.number().nullable(),
  factor: z.number(),
  rank: z.int().nullable(),
  missing: z.int(),
  scores: z.array(scoreSchema),
})

export const assessmentSchema = z.strictObject({
  scheme: z.strictObject({
    id: z.string(),
    name: z.string(),
    level: z.enum(['district', 'town']),
    day: z.string().nullable(),
  }),
  seq: z.int(),
  day: z.string(),
  full: z.number(),
  items: z.array(itemSchema),
  places: z.array(placeSchema),
  /** Rows of which no place can be told. */
  astray: z.array(z.strictObject({ item: z.string(), list: z.string(), of: z.int() })),
  /** What should be looked at before it goes out. */
  checks: z.array(exportCheckSchema),
})
export type AssessmentAnswer = z.infer<typeof assessmentSchema>

const namedRowSchema = z.strictObject({ id: z.string(), title: z.string() })

const movedSchema = z.array(
  z.strictObject({ list: z.string(), count: z.int(), rows: z.array(namedRowSchema) }),
)

const nullableNumber = z.number().nullable()

export const assessmentComparisonSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      place: z.string(),
      totalThen: nullableNumber,
      totalNow: nullableNumber,
      difference: nullableNumber,
      rankThen: nullableNumber,
      rankNow: nullableNumber,
      items: z.array(
        z.strictObject({
          item: z.string(),
          pointsThen: nullableNumber,
          pointsNow: nullableNumber,
          valueThen: nullableNumber,
          valueNow: nullableNumber,
          unit: z.string(),
          cause: z.enum(['value', 'rule', 'rank', 'added', 'removed']),
          came: movedSchema,
          went: movedSchema,
        }),
      ),
    }),
  ),
})
export type AssessmentComparison = z.infer<typeof assessmentComparisonSchema>

export const scoreTraceSchema = z.strictObject({
  lists: z.array(
    z.strictObject({
      list: z.string(),
      of: z.int(),
      done: z.int(),
      /** The first of them, those that count before the others. */
      rows: z.array(namedRowSchema.extend({ isDone: z.boolean() })),
    }),
  ),
})
export type ScoreTrace = z.infer<typeof scoreTraceSchema>

/** A revision by number; the present one without it. */
const at = z.int().min(1).optional()

export const assessmentContract = {
  /** A scheme by id, worked out. USAGE where the ledger has none. */
  result: procedure.input(z.strictObject({ scheme: z.string(), at })).output(assessmentSchema),
  /** The rows behind one score. */
  trace: procedure
    .input(z.strictObject({ scheme: z.string(), item: z.string(), place: z.string(), at }))
    .output(scoreTraceSchema),
  /** The scheme now beside itself at a revision, or beside another scheme. */
  compare: procedure
    .input(z.strictObject({ scheme: z.string(), at, other: z.string().optional() }))
    .output(assessmentComparisonSchema),
  shipped: procedure.output(
    z.strictObject({
      schemes: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          items: z.int(),
          isPresent: z.boolean(),
        }),
      ),
    }),
  ),
  /** Adds some that come with the program, as one change. CHANGE_CONFLICT for one that is there. */
  add: procedure.input(z.strictObject({ keys: z.array(z.string()).min(1) })).output(changeSchema),
  /** The same from a file. INPUT_UNREADABLE for any other. */
  addFile: procedure.input(z.strictObject({ file: z.file() })).output(changeSchema),
  /** All schemes of the ledger as one file. */
  definitions: procedure.output(z.file()),
}
