/** What an export has to say, in the words by which a template asks for it. */
import type { InputRule } from './input-rule.ts'

/** A day is its Excel serial number. */
export type Value = string | number | null

export interface DataColumn {
  /** Name of its mark, and other names under which it is known. */
  name: string
  aliases: string[]
  /** Number format of a cell whose style has none of its own. */
  format: string
  /** True where the numbers are days. */
  isDay?: boolean
  /** True where a zero is printed `/`. */
  slashForZero?: boolean
  /** How a document prints a value that stands in several rows: as a line above them, or joined. */
  repeats?: 'band' | 'merged'
  /** True where the table would be wrong without it; `wanted` where it only lacks something. */
  isRequired?: boolean | 'wanted'
  /** Adds up the other columns that are `isAddend`. */
  isRowSum?: boolean
  isAddend?: boolean
  /** What stands in the total row; without it, nothing may. */
  total?: { rule: 'sum' | 'given'; value: Value }
  /** What a cell of a form takes; without it the column cannot be filled in. */
  input?: ColumnInput
  /** True where nobody should see it. */
  isHidden?: boolean
  /** True for headings, from the outermost to the leaf, by which the column is read again. */
  isReadBy?: (headings: readonly string[]) => boolean
}

export interface ColumnInput {
  rule: InputRule
  /** Whether nobody may change it, or in rows alone that are there already. */
  isLocked: 'never' | 'filled' | 'always'
}

/** A single value: title, year … */
export interface Fact {
  name: string
  value: string | number
}

export interface TemplateData {
  facts: Fact[]
  columns: DataColumn[]
  /** Values by column; those of a row sum are its result. */
  rows: Value[][]
  /** What the total row is called: 全市. */
  totalLabel: string
  /** True where a table without a total row lacks something. */
  wantsTotal: boolean
  /** Of these columns a list needs one, to be read back. */
  keyColumns: string[]
  /** Dropdowns by name of their mark. */
  words: Map<string, readonly string[]>
  /** A table that others fill in: all is protected but the cells for it, with empty rows below. */
  form?: { spareRows: number }
  /** True where a template may do without this table. */
  isOptional?: boolean
  /** A column of a workbook that becomes several. */
  spread?: SpreadColumn
}

/** One mark in a template for columns of which only the export knows how many there are: 得分1, 得分2 … */
export interface SpreadColumn {
  mark: string
  /** What the heading of each may ask for; never empty. */
  headings: readonly ReadonlyMap<string, string>[]
}

/** Rows that the sample row becomes; an empty table keeps one, so that it is still a form. */
export function bodyRows({ rows, form }: TemplateData): number {
  return Math.max(rows.length + (form?.spareRows ?? 0), 1)
}
