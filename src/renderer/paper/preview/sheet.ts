/** One sheet of paper with its lines, its page number and the mark of a draft. */
import { DRAFT_WORD } from '../../../shared/paper/look.ts'
import { marginsOn, type PageMargins, type PaperPage } from '../../../shared/paper/page.ts'
import { pageNumberPlace, pageNumberText } from '../../../shared/paper/page-number.ts'

export interface SheetTable {
  page: PaperPage
  /** Mark and title. */
  head: Element
  /** Of it come columns, header and closing line. */
  table: HTMLTableElement
}

interface SheetContent {
  number: number
  isDraft: boolean
  /** The title stands on the first sheet of a table only. */
  isFirst: boolean
  isContinued: boolean
  lines: readonly HTMLTableRowElement[]
}

export function sheetOf(parts: SheetTable, content: SheetContent): HTMLElement {
  const { page } = parts
  const slot = element('div', 'slot')
  const margins = sides(marginsOn(page, content.number))
  setLengths(slot, page, margins)
  const sheet = element('div', `sheet document ${page.name}`)
  sheet.setAttribute('role', 'group')
  sheet.setAttribute('aria-label', `第 ${content.number} 页`)
  sheet.style.padding = margins.map(([, length]) => `${length}mm`).join(' ')
  if (content.isFirst) sheet.append(parts.head)
  sheet.append(
    tableOf(parts.table, content.lines),
    pageNumber(page, content.number),
    ...(content.isDraft ? [element('div', 'draft', DRAFT_WORD)] : []),
    ...(content.isContinued
      ? [element('div', 'continued', '上一页最后一行高过一页，打印时在本页接着印')]
      : []),
  )
  slot.append(sheet)
  return slot
}

type Side = [name: string, millimetres: number]

function sides({ top, right, bottom, left }: PageMargins): Side[] {
  return [
    ['top', top],
    ['right', right],
    ['bottom', bottom],
    ['left', left],
  ]
}

function setLengths(slot: HTMLElement, { width, height }: PaperPage, margins: Side[]): void {
  for (const [name, length] of [...margins, ['width', width], ['height', height]] as const)
    slot.style.setProperty(`--${name}`, `${length}mm`)
}

function tableOf(whole: HTMLTableElement, lines: readonly HTMLTableRowElement[]): HTMLTableElement {
  // The attributes of the whole, with its parts that stand on every page.
  const table = whole.cloneNode(false) as HTMLTableElement // a clone is of the same kind
  const body = document.createElement('tbody')
  body.append(...lines)
  // A joined cell is open only within a page; print closes it with header and closing line.
  for (const cell of lines[0]?.cells ?? []) cell.classList.remove('joins-above')
  for (const cell of lines.at(-1)?.cells ?? []) cell.classList.remove('joins-below')
  for (const part of [...whole.children])
    table.append(part.tagName === 'TBODY' ? body : part.cloneNode(true))
  return table
}

function pageNumber(page: PaperPage, number: number): HTMLElement {
  const { edge, end } = pageNumberPlace(page, number)
  return element('div', `page-number ${edge} at-${end}`, pageNumberText(number))
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
