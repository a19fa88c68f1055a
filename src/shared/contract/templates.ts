/** Shapes of own templates: what is wrong with one, and how the filled sheet looks. */
import { z } from 'zod'
import { templateFormatSchema } from './schemas.ts'

/** One fault of a template; an error keeps it from being used. */
const problemSchema = z.strictObject({
  level: z.enum(['error', 'warning']),
  code: z.string(),
  /** Where it is; both absent for a fault of the whole file. */
  sheet: z.string().optional(),
  cell: z.string().optional(),
  /** What is wrong and what to do, without the place. */
  text: z.string(),
  /** The same with the place in front. */
  message: z.string(),
})

/** How cells look; borders as widths in CSS pixels: top, right, bottom, left. */
const lookSchema = z.strictObject({
  font: z.string(),
  /** Points. */
  size: z.number(),
  isBold: z.boolean(),
  isItalic: z.boolean(),
  color: z.string().nullable(),
  fill: z.string().nullable(),
  align: z.enum(['left', 'center', 'right']).nullable(),
  valign: z.enum(['top', 'middle', 'bottom']),
  isWrapped: z.boolean(),
  borders: z.tuple([z.int(), z.int(), z.int(), z.int()]),
})
export type PreviewLook = z.infer<typeof lookSchema>

const cellSchema = z.strictObject({
  /** From 0. */
  column: z.int(),
  text: z.string(),
  isNumber: z.boolean(),
  rowSpan: z.int(),
  columnSpan: z.int(),
  /** Index into the page's looks. */
  look: z.int(),
})
export type PreviewCell = z.infer<typeof cellSchema>

const rowSchema = z.strictObject({
  /** Millimetres. */
  height: z.number(),
  /** One for each column but those that a merged cell covers. */
  cells: z.array(cellSchema),
})

/** The first page of a filled sheet; all lengths in millimetres as printed. */
const pageSchema = z.strictObject({
  sheet: z.string(),
  width: z.number(),
  height: z.number(),
  margins: z.strictObject({
    top: z.number(),
    right: z.number(),
    bottom: z.number(),
    left: z.number(),
  }),
  /** Share of its own size in which the sheet is printed. */
  scale: z.number(),
  columns: z.array(z.number()),
  rows: z.array(rowSchema),
  looks: z.array(lookSchema),
  /** Pages beside each other that the template asks for; the leftmost is drawn. */
  pagesWide: z.int(),
  /** Columns and rows that go onto other pages, where nobody asked for several beside each other. */
  columnsLeft: z.int(),
  rowsLeft: z.int(),
  /** True where it holds images, shapes or charts, which the preview leaves out. */
  hasDrawings: z.boolean(),
})
export type PreviewPage = z.infer<typeof pageSchema>

export const templateCheckSchema = z.strictObject({
  format: templateFormatSchema,
  problems: z.array(problemSchema),
  /** Empty where errors keep it from being filled, and for a document. */
  pages: z.array(pageSchema),
})
export type TemplateCheck = z.infer<typeof templateCheckSchema>
