/** Shapes of what left the ledger: the log of exports, and what became of an exported file since. */
import { z } from 'zod'
import { listChoiceSchema } from '../export/list-choice.ts'
import { exportFormatSchema, exportKindSchema, firstPageSchema } from './schemas.ts'

/** What an export was asked to hold, beside its kind and format. */
const exportSelectionSchema = z.strictObject({
  list: listChoiceSchema.optional(),
  tasks: z
    .strictObject({ department: z.string().optional(), until: z.string().optional() })
    .optional(),
  /** Kind `overview`: the day for which deadlines are judged. */
  asOf: z.iso.date().optional(),
  /** Kind `assessment`: the scheme. */
  scheme: z.string().optional(),
  firstPage: firstPageSchema.optional(),
  isDraft: z.boolean().optional(),
})

/** One export: the same revision, kind, format, options and template give the same bytes again. */
export const exportRecordSchema = z.strictObject({
  id: z.int(),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  author: z.string(),
  /** The revision that it shows. */
  seq: z.int(),
  kind: exportKindSchema,
  format: exportFormatSchema,
  options: exportSelectionSchema,
  /** SHA-256 of the template; null for formats without one. */
  template: z.string().nullable(),
  /** Name of the file as it was offered. */
  file: z.string(),
  /** SHA-256 of its bytes. */
  hash: z.string(),
})
export type ExportRecord = z.infer<typeof exportRecordSchema>

const namedRowSchema = z.strictObject({ id: z.string(), title: z.string() })

/** An exported file that came back: what it shows, and what is different in the ledger now. */
export const exportTraceSchema = z.strictObject({
  kind: exportKindSchema,
  /** The special ledger, or its month or quarter, whose rows it lists in place of projects. */
  list: z.strictObject({ key: z.string(), title: z.string(), rowName: z.string() }).nullable(),
  /** The only district that it lists. */
  district: z.string().nullable(),
  /** The revision that it shows, and when that was made. */
  seq: z.int(),
  revisionAt: z.string().nullable(),
  /** When and by whom it was exported; null where the log does not know these very bytes. */
  exported: z.strictObject({ at: z.string(), author: z.string() }).nullable(),
  /** False for a file of another ledger, or of a revision that this one never had. */
  isOurs: z.boolean(),
  /** The revision with which it is compared. */
  nowSeq: z.int(),
  /** Cells of its tables, then and now. */
  cells: z.array(
    z.strictObject({
      table: z.string(),
      row: z.string(),
      column: z.string(),
      before: z.string(),
      now: z.string(),
    }),
  ),
  /** Projects behind it, or rows of that ledger; null for what no project counts in. */
  projects: z
    .strictObject({
      added: z.array(namedRowSchema),
      removed: z.array(namedRowSchema),
      changed: z.array(
        namedRowSchema.extend({
          cells: z.array(
            z.strictObject({ label: z.string(), before: z.string(), now: z.string() }),
          ),
        }),
      ),
    })
    .nullable(),
})
export type ExportTrace = z.infer<typeof exportTraceSchema>

/** What leaves as a document, and how. */
export const documentInputSchema = z.strictObject({
  kind: exportKindSchema,
  firstPage: firstPageSchema.optional(),
  /** Kind `tasks` alone: what concerns a department, what is due until a day. */
  tasks: z
    .strictObject({ department: z.string().optional(), until: z.iso.date().optional() })
    .optional(),
  /** Which rows and columns of the project list, and how they are laid out. */
  list: listChoiceSchema.optional(),
  /** Kind `overview` alone: the day for which deadlines are judged; today without it. */
  asOf: z.iso.date().optional(),
  /** Kind `assessment` alone: id of the scheme. */
  scheme: z.string().optional(),
  /** Marked 草稿 on every page. */
  draft: z.boolean().optional(),
  /** Id of an own template of that format; the shipped one of the kind without it. */
  template: z.string().optional(),
})
export type DocumentInput = z.infer<typeof documentInputSchema>

/** A file in the making: lines or changes that are in it, and in the end what to fetch. */
export const fileEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('step'), done: z.int(), of: z.int() }),
  z.strictObject({ type: z.literal('ready'), id: z.string() }),
])
export type FileEvent = z.infer<typeof fileEventSchema>

/** A whole set in the making: the file that is begun, and in the end what to fetch. */
export const setEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('step'), done: z.int(), of: z.int(), name: z.string() }),
  z.strictObject({ type: z.literal('ready'), id: z.string(), files: z.int() }),
])
export type SetEvent = z.infer<typeof setEventSchema>
