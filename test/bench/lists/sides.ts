/** What is measured in turns: a ledger of projects alone, and one of special ledgers. */

export interface Side {
  file: string
  /** Rows of the whole ledger. */
  rows: number
  /** Keys of lists to go to one after the other, each with as many rows as there are projects. */
  lists: readonly string[]
  /** Address of the page that shows a list. */
  pageOf(list: string): string
}

/** Takes a figure: milliseconds or megabytes. */
export type Note = (name: string, value: number) => void
