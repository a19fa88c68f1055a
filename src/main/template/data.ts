/** What an export has to say, in the words by which a template asks for it. */

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
  /** True where the table would be wrong without it. */
  isRequired?: boolean
  /** Adds up the other columns that are `isAddend`. */
  isRowSum?: boolean
  isAddend?: boolean
  /** What stands in the total row; without it, nothing may. */
  total?: { rule: 'sum' | 'given'; value: Value }
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
}
