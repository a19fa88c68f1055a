/**
 * A special ledger as it stands in a file: those that come with the program are
 * `templates/lists/*.list.json`, and an office hands its own on to another one in one file.
 */
import { z } from 'zod'
import type { Op } from '../../changes/change.ts'
import { compactCells, insertOp } from '../../changes/rows.ts'
import type { Row } from '../../contract/schemas.ts'
import type { FieldType, ListDefinition } from '../definition.ts'
import { text, wordOf } from '../file-parts.ts'
import { inPlanOrder } from '../plan-order.ts'
import { conditionsText } from './conditions.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from './definitions.ts'
import type { SpecialRows } from './from-rows.ts'
import {
  CONTENT_WORDS,
  type FieldContent,
  IDENTITY_WORDS,
  type IdentityRole,
  KEY,
  PERIOD_WORDS,
  REQUIRED_WORDS,
  type SpecialPeriod,
  TYPE_WORDS,
} from './words.ts'

const key = z.string().regex(KEY, '标识应为小写字母开头的字母和数字，可用单个连字符隔开')

const fieldSchema = z.strictObject({
  key,
  name: text,
  aliases: z.array(text).optional(),
  type: wordOf<FieldType>(TYPE_WORDS).default('text'),
  values: z.array(text).optional(),
  unit: text.optional(),
  decimals: z.int().min(0).max(6).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  required: wordOf<'error' | 'warn'>(REQUIRED_WORDS).optional(),
  identity: wordOf<IdentityRole>(IDENTITY_WORDS).optional(),
  content: wordOf<FieldContent>(CONTENT_WORDS).optional(),
  /** Name of another field: a day that comes before, an amount that is part of it. */
  notBelow: text.optional(),
  perPeriod: z.literal('yes').optional(),
  group: text.optional(),
  width: z.int().min(48).max(600).optional(),
  retired: z.literal('yes').optional(),
})

const goalSchema = z
  .strictObject({
    name: text,
    count: z.int().min(0).optional(),
    share: z.number().min(0).max(100).optional(),
    by: z.iso.date().optional(),
    /** Conditions, with fields by their names: 面积≥100；在线监控=已安装. */
    scope: text.optional(),
    done: text.optional(),
    /** Different enterprises in place of rows. */
    counts: z.literal('enterprise').optional(),
    /** The words of the document. */
    text: text.optional(),
  })
  .refine(({ count, share }) => count !== undefined || share !== undefined, {
    message: '计数要求要有数量或比例',
  })

export const specialFileSchema = z.strictObject({
  key,
  name: text,
  rowName: text.optional(),
  /** Of the plan for which it was made: its deadlines are of this year. */
  year: z.int().min(2000).max(2100).optional(),
  /** Number of the task that orders it. */
  task: z.int().min(1).optional(),
  period: wordOf<SpecialPeriod>(PERIOD_WORDS).default('once'),
  districts: z.array(text).optional(),
  text: text.optional(),
  note: text.optional(),
  retired: z.literal('yes').optional(),
  /** None in one that is still being made. */
  fields: z.array(fieldSchema),
  goals: z.array(goalSchema).default([]),
})
export type SpecialFile = z.infer<typeof specialFileSchema>

/** Several of them, as one office hands them on to another. */
export const specialFilesSchema = z.strictObject({ lists: z.array(specialFileSchema).min(1) })

/** The ops that put it into a ledger, behind `before` others. */
export function specialOps(file: SpecialFile, before: number): Op[] {
  const { fields, goals, year: _year, ...list } = file
  return [
    insertOp(SPECIALS.key, list.key, { order: before + 1, ...list }),
    ...fields.map((field, index) =>
      insertOp(SPECIAL_FIELDS.key, `${list.key}/${field.key}`, {
        order: index + 1,
        list: list.key,
        ...field,
      }),
    ),
    ...goals.map((goal, index) =>
      insertOp(SPECIAL_GOALS.key, `${list.key}/${index + 1}`, {
        order: index + 1,
        list: list.key,
        ...goal,
      }),
    ),
  ]
}

/** What the rows of a ledger define for its year, to be handed on. */
export function specialFiles({ lists, fields, goals }: SpecialRows, year: number): SpecialFile[] {
  const partsOf = (rows: readonly Row[], definition: ListDefinition, list: string) =>
    inPlanOrder(rows)
      .filter(({ cells }) => cells.list === list)
      .map(({ cells }) => {
        const own = definition.fields.filter(({ key }) => key !== 'list' && key !== 'order')
        return compactCells(Object.fromEntries(own.map(({ key }) => [key, cells[key] ?? null])))
      })
  return inPlanOrder(lists).map(({ id, cells: { order: _order, ...cells } }) =>
    specialFileSchema.parse({
      ...cells,
      year,
      fields: partsOf(fields, SPECIAL_FIELDS, id),
      goals: partsOf(goals.map(withConditions), SPECIAL_GOALS, id),
    }),
  )
}

function withConditions({ id, cells }: Row): Row {
  const [scope, done] = [conditionsText(cells, 'scope'), conditionsText(cells, 'done')]
  return { id, cells: { ...cells, scope, done } }
}
