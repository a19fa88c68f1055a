/** Copy, cut and paste by the browser's own events, which need no permission. */
import { writeClipboardText } from '../model/clipboard-text.ts'
import { type Clipped, htmlOf, readClipboard, tableOf } from './clipboard-table.ts'
import { copiedBlock, copiedCells, headers, isCuttable } from './copying.ts'
import { paste, pasteRows } from './pasting.ts'
import type { SheetController } from './sheet-controller.ts'

export interface SheetClipboard {
  copy(): void
  copyWithHeader(): void
  cut(): void
  /** Asks for what is on the clipboard, which a browser may refuse. */
  paste(): Promise<void>
  /** As `paste`, but every row of it becomes a new one. */
  pasteRows(): Promise<void>
  stop(): void
}

/** A selection of more cells goes as text alone: its HTML would fill the memory. */
const MOST_HTML_CELLS = 200_000

export function listenToClipboard(
  box: HTMLTextAreaElement,
  sheet: SheetController,
): SheetClipboard {
  /** What the copy under way is: with the headings above it, or to be moved by the paste. */
  let how: 'plain' | 'withHeader' | 'cut' = 'plain'

  const onCopy = (event: ClipboardEvent) => {
    const block = copiedBlock(sheet)
    // Without one the box or the browser copies by itself, or the reason has been said.
    if (block === null || event.clipboardData === null) return
    event.preventDefault()
    const above = how === 'withHeader' ? [headers(sheet, block)] : []
    const cells = [...above, ...copiedCells(sheet, block)]
    const text = writeClipboardText(cells.map((row) => row.map((cell) => cell.text)))
    event.clipboardData.setData('text/plain', text)
    if (block.rows.length * block.columns.length <= MOST_HTML_CELLS)
      event.clipboardData.setData('text/html', htmlOf(cells))
    sheet.setCopied({ ranges: sheet.selection.ranges, cut: how === 'cut' ? text : null })
  }

  /** As in Excel, what is cut stays until it is pasted. */
  const onCut = (event: ClipboardEvent) => {
    if (!isCuttable(sheet)) return event.preventDefault()
    how = 'cut'
    onCopy(event)
    how = 'plain'
  }

  /** Without a key the browser copies only when told, by the same event. */
  const copyNow = (as: typeof how) => {
    how = as
    sheet.focus()
    document.execCommand('copy')
    how = 'plain'
  }

  const take = (clipped: Clipped) => {
    // What goes on below the last row that is here would become new rows.
    if (sheet.mustAwaitRows()) return
    const table = tableOf(clipped)
    if (table !== null) paste(sheet, table, cutRanges(sheet, clipped.text))
  }

  const fromMenu = async (take: (clipped: Clipped) => void, otherwise: string) => {
    try {
      take(await readClipboard())
    } catch {
      sheet.host.current.refuse(`没有允许从菜单读取剪贴板，${otherwise}`)
    }
  }

  const takeRows = (clipped: Clipped) => {
    if (sheet.mustAwaitRows()) return
    const table = tableOf(clipped)
    if (table !== null) pasteRows(sheet, table)
  }

  const onPaste = (event: ClipboardEvent) => {
    if (sheet.editor.state !== null || event.clipboardData === null) return
    event.preventDefault()
    const { clipboardData: data } = event
    take({ html: data.getData('text/html'), text: data.getData('text/plain') })
  }

  box.addEventListener('copy', onCopy)
  box.addEventListener('cut', onCut)
  box.addEventListener('paste', onPaste)
  return {
    copy: () => copyNow('plain'),
    copyWithHeader: () => copyNow('withHeader'),
    cut: () => {
      if (isCuttable(sheet)) copyNow('cut')
    },
    paste: () => fromMenu(take, '请按 Ctrl+V 粘贴'),
    pasteRows: () => fromMenu(takeRows, '请在浏览器中允许后再试'),
    stop() {
      box.removeEventListener('copy', onCopy)
      box.removeEventListener('cut', onCut)
      box.removeEventListener('paste', onPaste)
    },
  }
}

/** Where the text was cut, unless something else has come to the clipboard since. */
function cutRanges({ copied }: SheetController, text: string) {
  const isSame = copied?.cut != null && lines(copied.cut) === lines(text)
  return isSame ? copied.ranges : []
}

/** Clipboards may write line ends in their own way. */
const lines = (text: string) => text.replaceAll('\r\n', '\n')
