/**
 * A list is what a grid shows: projects first, later targets, tasks, progress and special ledgers.
 *
 * A definition is plain data (no functions), so that an office can make one without code. Grid
 * columns, import mapping, export columns, history labels, CLI names and validation derive from it.
 */

import { remembered } from '../remembered.ts'
import type { ScheduleFields } from '../schedule/schedule.ts'

/** How values of a field are read, kept and shown. */
export type FieldType = 'text' | 'longText' | 'integer' | 'decimal' | 'date' | 'choice' | 'words'

/** Where the allowed values of a choice come from: a vocabulary of the plan. */
export type ChoiceSource =
  | 'district'
  | 'category'
  | 'status'
  | 'kind'
  | 'department'
  | 'indicator'
  | 'taskStatus'
  | 'due'
  | 'pace'
  | 'closure'
  | 'tagUnit'

/** What can be worked out of a row by `schedule`. */
export type ComputedValue = 'due' | 'daysLeft' | 'pace' | 'closure'

export interface FieldDefinition {
  key: string
  /** 中文 name, shown as column header everywhere. */
  label: string
  /**
   * Other headers under which offices write this column. 中央/下达资金 is the leaf 下达资金 below
   * a group whose header contains 中央.
   */
  aliases: string[]
  /** Key of a group of the list. */
  group: string
  type: FieldType
  /** Column width in the grid, CSS pixels. */
  width: number
  /** error: the row is refused without it. warn: the empty cell is marked 缺. */
  required?: 'error' | 'warn'
  unit?: string
  /** Decimals shown; more may be kept. */
  decimals?: number
  min?: number
  max?: number
  choices?: ChoiceSource
  /** In place of `choices`: words of its own, kept as they are read. */
  values?: readonly string[]
  /** In place of `choices`: what people read for each of the few words that are kept. */
  labels?: Readonly<Record<string, string>>
  /** Kept as true or false, which its `labels` name. */
  isTruth?: true
  /** True where a choice may also be a word outside the vocabulary. */
  open?: boolean
  /** Towns of the district are offered, though any text may stand here. */
  offersTowns?: true
  /**
   * The only form in which a text may be written; where `open`, others stay as they are. A quarter is
   * kept as its last month, so that it ends, is locked and is sorted like one.
   */
  form?: 'month' | 'quarter'
  /** Key of the list whose names it bears; other words may stand here too. */
  bears?: 'tag' | 'enterprise' | 'department'
  /** Key of the list whose row id it holds. */
  refers?: string
  /** A day that lies behind whoever writes it. */
  isPast?: true
  /** Content rule whose breach is a warning. */
  check?: 'creditCode' | 'phone' | 'industry'
  /** Field that takes the telephone number which offices write into the same cell. */
  phone?: string
  /** Made by the program; nobody types here. */
  assigned?: boolean
  /** Where an assigned value comes from, as people are told who try to change it. */
  whyFixed?: string
  /** Fields from which an assigned value is made; a row that moves to others is given a new one. */
  assignedFrom?: string[]
  /** Form of an assigned value; anything else in such a column is the sender's own numbering. */
  pattern?: string
  /** Follows the text of another field (deadline as written → day) until someone sets it. */
  derivedFrom?: string
  /** Worked out from the rest of the row and the day, shown behind another field, kept nowhere. */
  computed?: { value: ComputedValue; after: string }
  /** Written by the program in a form that nobody reads; history says only that it changed. */
  coded?: boolean
  /** A new row takes the first word of the vocabulary when nothing is said. */
  initial?: 'first'
  /** Whoever adds a row is asked for it, though it may stay empty. */
  asked?: true
}

/** A rule between two cells of a row; its breach is a warning. */
export type RowRule =
  /** Days that follow one another; an empty one is passed over. */
  { rule: 'inOrder'; fields: string[] } | { rule: 'notAbove'; field: string; than: string }

export interface ListDefinition {
  key: string
  title: string
  /** What one row is called: 项目. */
  rowName: string
  groups: { key: string; label: string }[]
  fields: FieldDefinition[]
  /** Ways to tell that two rows are the same thing, best first; each is a set of fields. */
  identity: string[][]
  /** Rows that differ in an earlier way of identity are two, though a later one finds them alike. */
  strictIdentity?: true
  /**
   * Fields of which there is one row for each combination (project and month). They make the row's
   * id, so that two people who report the same thing at once meet; they cannot be changed later.
   */
  rowId?: string[]
  /** Field whose value stands at the end of the row's id: what a row is of cannot be changed later. */
  idEndsWith?: string
  /** Cells that every row of such a sheet has beyond its fields. */
  fixed?: Readonly<Record<string, string>>
  /** Of each set at least one must be filled. */
  oneOf: string[][]
  rules: RowRule[]
  /** Which fields say when a row is due and how far it is; without it nothing is 逾期. */
  schedule?: ScheduleFields
  /** Fields that are no longer filled in: their cells are kept, and told by history alone. */
  retired?: FieldDefinition[]
  /** Fields may have had another type before; cells that do not fit the present one are marked. */
  hasChangingFields?: true
  /** Fields beyond `fields` that grids show; no workbook, edit or history knows them. */
  computed?: FieldDefinition[]
  /** Views that come with the list: what identifies a row, and the fields of these groups. */
  views?: { key: string; name: string; groups: string[] }[]
  /** Fields that fit on a sheet of paper, in their order there; without it all are printed. */
  printed?: string[]
  /** Its rows are given; whoever fills it in neither adds nor removes any. */
  hasFixedRows?: boolean
  /** Rows are records of what the program did; people neither add, change nor remove any. */
  keptByProgram?: boolean
}

/** True where a cell names one or several: departments stand one behind the other in a text too. */
export function holdsSeveral({ type, bears }: FieldDefinition): boolean {
  return type === 'words' || bears === 'department'
}

/** Fields by which a row has its place in the list: moving it there gives new assigned values. */
export function placeFields(list: ListDefinition): FieldDefinition[] {
  const keys = new Set(list.fields.flatMap((field) => field.assignedFrom ?? []))
  return list.fields.filter((field) => keys.has(field.key))
}

/** The fields of a list by key, in their order; a paste asks for one for each of its cells. */
export const fieldsByKey = remembered(
  ({ fields }: ListDefinition): ReadonlyMap<string, FieldDefinition> =>
    new Map(fields.map((field) => [field.key, field])),
)

/** Those in use before retired ones, whose cells are kept and count on. */
export function keptFields({ fields, retired = [] }: ListDefinition): FieldDefinition[] {
  return [...fields, ...retired]
}

/** The field of a list by key; throws on a key that the definition lacks, which is a bug. */
export function fieldOf(list: ListDefinition, key: string): FieldDefinition {
  const field = fieldsByKey(list).get(key)
  if (field === undefined) throw new TypeError(`no field ${key} in list ${list.key}`)
  return field
}
