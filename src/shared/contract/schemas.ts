/** Shapes that travel between the service and its callers. */
import { z } from 'zod'
import { cellsSchema, cellValueSchema, changeSchema } from '../changes/change.ts'
import { careSchema } from './backups.ts'
import { rebuildReportSchema, refusedSchema } from './rebuild.ts'

export const rowSchema = z.strictObject({ id: z.string(), cells: cellsSchema })
export type Row = z.infer<typeof rowSchema>

/** Rows of one list, in the order of their ids. */
export const pageSchema = z.strictObject({
  list: z.string(),
  /** The id behind which the page begins; '' for the first one. */
  after: z.string(),
  most: z.int().min(1),
})
export type Page = z.infer<typeof pageSchema>

/** Rows at one revision, by key of their list: whole lists, and pages of others. */
export interface LedgerContent {
  /** As `LedgerInfo.opening`: pages of different openings have nothing to do with each other. */
  opening: string
  seq: number
  lists: Record<string, Row[]>
  /** How many rows come behind each page. */
  left: Record<string, number>
}

/** What one undo or redo would take back. */
const stepSchema = z.strictObject({ seq: z.int(), note: z.string() }).nullable()

/** Whether there is something to undo and redo, and what. */
export const undoStateSchema = z.strictObject({ undo: stepSchema, redo: stepSchema })
export type UndoState = z.infer<typeof undoStateSchema>

export const ledgerInfoSchema = z.strictObject({
  id: z.string(),
  /** File name without folder or ending. */
  name: z.string(),
  /** True for the fictional sample, which every window marks 示例. */
  sample: z.boolean(),
  seq: z.int(),
  author: z.string(),
  /** Another one with each opening: after a restore the same numbers may mean other revisions. */
  opening: z.string(),
  care: careSchema,
  /** What could be saved of a damaged ledger, which is then only looked at; null for a sound one. */
  rescued: rebuildReportSchema.nullable(),
  /** Why the sample was opened unasked: at the first start, or because the last ledger is gone; null
   * for a ledger that someone has chosen. */
  welcome: z.enum(['first', 'gone']).nullable(),
  ...undoStateSchema.shape,
})
export type LedgerInfo = z.infer<typeof ledgerInfoSchema>

/** One wish of a user; the service reads the value by its field and works out the ops. */
export const editSchema = z.discriminatedUnion('edit', [
  z.strictObject({
    edit: z.literal('set'),
    list: z.string(),
    id: z.string(),
    field: z.string(),
    value: cellValueSchema,
    /** What the user saw before; when given and no longer true, the change is refused. */
    old: cellValueSchema.optional(),
    /** Of 可选值 and 工程类型: a word in the place of another is the same choice under a new name, for rows too. */
    renames: z.literal(true).optional(),
    /** Of 报送周期: the month or quarter to which rows go that have none yet. */
    rowsInto: z.string().optional(),
  }),
  z.strictObject({ edit: z.literal('insert'), list: z.string(), cells: cellsSchema }),
  z.strictObject({
    edit: z.literal('delete'),
    list: z.string(),
    id: z.string(),
    /** The row as the user saw it; when given and changed since, the change is refused. */
    old: cellsSchema.optional(),
  }),
  /** To another place of the list (district, category), with new assigned values (编号). */
  z.strictObject({
    edit: z.literal('move'),
    list: z.string(),
    id: z.string(),
    cells: cellsSchema,
  }),
])
export type Edit = z.infer<typeof editSchema>

/** What happened to the open ledger; `reopened` means: load everything anew. */
export const ledgerEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('change'), change: changeSchema, ...undoStateSchema.shape }),
  z.strictObject({ type: z.literal('reopened') }),
  /** Who is written into changes from now on. */
  z.strictObject({ type: z.literal('author'), author: z.string() }),
  z.strictObject({ type: z.literal('care'), care: careSchema }),
  z.strictObject({ type: z.literal('refused'), refused: refusedSchema }),
  /** Something was exported: the log of exports has grown, the revision is the same. */
  z.strictObject({ type: z.literal('exported') }),
])
export type LedgerEvent = z.infer<typeof ledgerEventSchema>

/** `annexes` is every official table in one document, `overview` the figures of the city on a day. */
export const exportKindSchema = z.enum([
  'annex1',
  'annex2',
  'air',
  'annexes',
  'projects',
  'tasks',
  'overview',
  'assessment',
])
export type ExportKind = z.infer<typeof exportKindSchema>

/** Kinds of templates: those of exports, and of the forms that districts fill in. */
export const fixedTemplateKindSchema = z.enum([
  ...exportKindSchema.options,
  'submission',
  'progress',
])
export type FixedTemplateKind = z.infer<typeof fixedTemplateKindSchema>

/** A special ledger has a list and a form of its own; its key stands behind the kind. */
export const templateKindSchema = z.union([
  fixedTemplateKindSchema,
  z.templateLiteral([z.enum(['projects', 'submission']), ':', z.string()]),
])
export type TemplateKind = z.infer<typeof templateKindSchema>

/** Formats of exports that are filled templates. */
export const templateFormatSchema = z.enum(['xlsx', 'docx'])
export type TemplateFormat = z.infer<typeof templateFormatSchema>

export const exportFormatSchema = z.enum(['xlsx', 'docx', 'pdf', 'csv'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** Number of a document's first page; its annexes go on from the text before them. */
export const firstPageSchema = z.int().min(1).max(9999)
