/** A table of one header row whose columns say how a row is written. */
import { type PaperColumn, type PaperTable, plainHeader } from './paper-table.ts'

interface SimpleColumn<Item> extends Omit<PaperColumn, 'key'> {
  heading: string
  text(item: Item): string
}

interface SimpleTable<Item> {
  title: string
  columns: readonly SimpleColumn<Item>[]
  items: readonly Item[]
  /** What a row is, unique in its table. */
  keyOf(item: Item): string
  isTotal?(item: Item): boolean
  note?: string
}

export function simpleTable<Item>({
  title,
  columns,
  items,
  keyOf,
  isTotal = () => false,
  note,
}: SimpleTable<Item>): PaperTable {
  return {
    mark: null,
    title,
    ...(note === undefined ? {} : { note }),
    ...plainHeader(columns.map(({ heading }) => heading)),
    columns: columns.map(({ heading: _, text: __, ...column }) => column),
    rows: items.map((item) => ({
      key: keyOf(item),
      isTotal: isTotal(item),
      cells: columns.map(({ text }) => text(item)),
    })),
    bodySize: 10.5,
    rowHeight: 7,
  }
}

/** A column of words. */
export function words<Item>(
  heading: string,
  width: number,
  text: (item: Item) => string,
): SimpleColumn<Item> {
  return { heading, width, text, align: 'left', isNumber: false }
}

/** A column of whole numbers. */
export function count<Item>(
  heading: string,
  width: number,
  value: (item: Item) => number | null | undefined,
): SimpleColumn<Item> {
  return decimal(heading, width, 0, (item) => String(value(item) ?? ''))
}

/** A column of numbers that are written with decimals. */
export function decimal<Item>(
  heading: string,
  width: number,
  decimals: number,
  text: (item: Item) => string,
): SimpleColumn<Item> {
  return { heading, width, text, align: 'center', isNumber: true, decimals }
}
