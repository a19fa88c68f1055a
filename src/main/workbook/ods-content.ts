/** What the reader does not tell of an .ods, or does not survive, taken from its content.xml. */
import { MAX_CELLS } from './cells.ts'
import type { ReadBook } from './reader.ts'
import type { SheetExtras } from './sheet-xml.ts'
import { tooManyCells } from './unreadable.ts'

const ELEMENT = /<(\/?)table:(table-row|table-column|table-cell|table)\b([^>]*?)(\/?)>/gu

/** @throws Unreadable where a cell is repeated into more cells than a workbook holds. */
export function assertExpandable(content: string): void {
  let rows = 1
  let cells = 0
  for (const [, close, element, attributes = '', isEmpty] of content.matchAll(ELEMENT)) {
    if (close !== '') continue
    if (element === 'table-row') rows = repeated(attributes, 'rows')
    if (element === 'table-cell' && isEmpty === '') cells += rows * repeated(attributes, 'columns')
    // The reader would write each of them out.
    if (cells > MAX_CELLS) throw tooManyCells()
  }
}

/** Hidden sheets, rows and columns, by the sheet's place. */
export function odsExtras(content: string, book: ReadBook): SheetExtras[] {
  const hiddenStyles = hiddenTableStyles(content)
  const extras: SheetExtras[] = []
  let sheet: SheetExtras | undefined
  let used = 0
  let row = 0
  let column = 0
  for (const [, close, element, attributes = ''] of content.matchAll(ELEMENT)) {
    if (close !== '') continue
    if (element === 'table') {
      sheet = { hiddenRows: new Set(), hiddenColumns: new Set(), uncalculated: new Map() }
      if (hiddenStyles.has(attribute(attributes, 'table:style-name'))) sheet.visibility = 'hidden'
      used = book.Sheets[book.SheetNames[extras.length] ?? '']?.['!data']?.length ?? 0
      extras.push(sheet)
      row = 0
      column = 0
    } else if (element === 'table-row') {
      const end = row + repeated(attributes, 'rows')
      if (isHidden(attributes)) fill(sheet?.hiddenRows, row, Math.min(end, used))
      row = end
    } else if (element === 'table-column') {
      const end = column + repeated(attributes, 'columns')
      if (isHidden(attributes)) fill(sheet?.hiddenColumns, column, Math.min(end, 16_384))
      column = end
    }
  }
  return extras
}

function hiddenTableStyles(content: string): Set<string> {
  const found = new Set<string>()
  const styles = content.matchAll(/<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/gu)
  for (const [, style = '', properties = ''] of styles)
    if (attribute(properties, 'table:display') === 'false')
      found.add(attribute(style, 'style:name'))
  return found
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`${name}=["']([^"']*)["']`, 'u').exec(attributes)?.[1] ?? ''
}

function repeated(attributes: string, what: 'rows' | 'columns'): number {
  if (!attributes.includes('-repeated')) return 1
  return Math.max(1, Number(attribute(attributes, `table:number-${what}-repeated`)) || 1)
}

const isHidden = (attributes: string) =>
  /table:visibility=["'](?:collapse|filter)/u.test(attributes)

function fill(set: Set<number> | undefined, from: number, to: number): void {
  for (let index = from; index < to; index++) set?.add(index)
}
