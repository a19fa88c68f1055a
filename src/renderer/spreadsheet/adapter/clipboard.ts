/** Copy, cut and paste by the browser's own events, which need no permission. */
import { headerOf } from '../../../shared/lists/headers.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { parseClipboardText, type TextTable, writeClipboardText } from '../model/clipboard-text.ts'
import { layTable } from '../model/merged-table.ts'
import { blockOf, type CellBlock, heightOf, widthOf } from '../model/range.ts'
import { selectRange } from '../model/selection.ts'
import { pasteWishes, sameWishes, sizeOfTable, tiledRange } from '../model/wishes.ts'
import type { SheetController } from './sheet-controller.ts'

export interface SheetClipboard {
  copy(): void
  copyWithHeader(): void
  cut(): void
  /** Asks for what is on the clipboard, which a browser may refuse. */
  paste(): Promise<void>
  stop(): void
}

export function listenToClipboard(
  box: HTMLTextAreaElement,
  sheet: SheetController,
): SheetClipboard {
  let withHeader = false
  /** What the last copy took. */
  let taken: CellBlock | null = null

  const onCopy = (event: ClipboardEvent) => {
    taken = copy(event)
  }

  /** The block that went to the clipboard; null where the box or the browser copies by itself. */
  const copy = (event: ClipboardEvent): CellBlock | null => {
    const block = copiedBlock(sheet)
    if (block === null || event.clipboardData === null) return null
    event.preventDefault()
    const table = [...(withHeader ? [headers(sheet, block)] : []), ...texts(sheet, block)]
    event.clipboardData.setData('text/plain', writeClipboardText(table))
    event.clipboardData.setData('text/html', htmlOf(table))
    sheet.setCopied(sheet.selection.ranges)
    return block
  }

  const empty = (block: CellBlock | null) => {
    if (block !== null) sheet.perform(sameWishes(sheet.selection.ranges, null), '剪切')
  }

  const onCut = (event: ClipboardEvent) => {
    if (isCuttable(sheet)) empty(copy(event))
    else event.preventDefault()
  }

  /** Without a key the browser copies only when told, by the same event. */
  const copyNow = (): CellBlock | null => {
    taken = null
    sheet.focus()
    document.execCommand('copy')
    return taken
  }

  const onPaste = (event: ClipboardEvent) => {
    if (sheet.editor.state !== null || event.clipboardData === null) return
    event.preventDefault()
    const { clipboardData: data } = event
    const table = tableOf({ html: data.getData('text/html'), text: data.getData('text/plain') })
    if (table !== null) paste(sheet, table)
  }

  box.addEventListener('copy', onCopy)
  box.addEventListener('cut', onCut)
  box.addEventListener('paste', onPaste)
  return {
    copy: () => void copyNow(),
    copyWithHeader() {
      withHeader = true
      copyNow()
      withHeader = false
    },
    cut: () => {
      if (isCuttable(sheet)) empty(copyNow())
    },
    async paste() {
      try {
        const table = tableOf(await readClipboard())
        if (table !== null) paste(sheet, table)
      } catch {
        sheet.host.current.refuse('没有允许从菜单读取剪贴板，请按 Ctrl+V 粘贴')
      }
    },
    stop() {
      box.removeEventListener('copy', onCopy)
      box.removeEventListener('cut', onCut)
      box.removeEventListener('paste', onPaste)
    },
  }
}

/** The cells to copy; ranges that make no table are refused, as Excel does. */
function copiedBlock(sheet: SheetController): CellBlock | null {
  if (sheet.editor.state !== null) return null
  const block = blockOf(sheet.selection.ranges)
  if (block === null)
    sheet.host.current.refuse('选中的几个区域拼不成一张表，不能一起复制，请选同样的行或同样的列')
  return block
}

/** Several ranges are copied and never cut, as in Excel. */
function isCuttable(sheet: SheetController): boolean {
  if (sheet.editor.state !== null || sheet.selection.ranges.length === 1) return true
  sheet.host.current.refuse('不能剪切多个区域，请只选一个区域')
  return false
}

function headers(sheet: SheetController, { columns }: CellBlock): string[] {
  return columns.map((column) => {
    const field = sheet.fieldAt(column)
    return field === undefined ? '' : headerOf(field)
  })
}

function texts(sheet: SheetController, { rows, columns }: CellBlock): TextTable {
  return rows.map((row) =>
    columns.map((column) => {
      const field = sheet.fieldAt(column)
      return field === undefined ? '' : formatValue(field, sheet.valueAt({ row, column }))
    }),
  )
}

/** Text format on every cell, so that a spreadsheet does not turn codes into numbers. */
function htmlOf(table: TextTable): string {
  const cell = (text: string) =>
    `<td style="mso-number-format:'\\@'">${escapeHtml(text).replaceAll('\n', '<br>')}</td>`
  const rows = table.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

interface Clipped {
  html: string
  text: string
}

async function readClipboard(): Promise<Clipped> {
  const items = await navigator.clipboard.read()
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type))
    return item === undefined ? '' : (await item.getType(type)).text()
  }
  return { html: await read('text/html'), text: await read('text/plain') }
}

/** Plain text where there is a table in it; a merged table only shows its shape in HTML. */
function tableOf({ html, text }: Clipped): TextTable | null {
  const merged = /(?:col|row)span/iu.test(html) ? tableOfHtml(html) : null
  if (merged !== null) return merged
  if (text !== '') return parseClipboardText(text)
  return html === '' ? null : tableOfHtml(html)
}

function tableOfHtml(html: string): TextTable | null {
  // DOMParser neither runs scripts nor loads images.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  return layTable(
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => ({
        text: textOf(cell),
        rowSpan: cell.rowSpan,
        columnSpan: cell.colSpan,
      })),
    ),
  )
}

function textOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n')
  return (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim()
}

function paste(sheet: SheetController, table: TextTable): void {
  const { ranges, active } = sheet.selection
  const plan = sheet.perform(pasteWishes(ranges, table), '粘贴')
  sheet.setCopied([])
  const last = ranges.at(-1)
  const { height, width } = sizeOfTable(table)
  if (last === undefined || (height === 1 && width === 1) || plan.refusals.length > 0) return
  const target = tiledRange(last, height, width)
  const from = { row: target.top, column: target.left }
  const to = { row: from.row + heightOf(target) - 1, column: from.column + widthOf(target) - 1 }
  const selection = selectRange(sheet.selection, from, {
    row: Math.min(to.row, sheet.view.rows.length - 1),
    column: Math.min(to.column, sheet.view.columns.length - 1),
  })
  sheet.select({ ...selection, active: from.row === active.row ? active : from }, { shows: null })
}
