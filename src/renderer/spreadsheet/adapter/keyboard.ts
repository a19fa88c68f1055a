/** Keys of the text box: commands of the sheet, or of the cell that is being edited. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { isEmpty } from '../../../shared/changes/rows.ts'
import { type Command, commandOf } from '../model/keymap.ts'
import { extendTo, selectAll, selectCell, wholeColumns, wholeRows } from '../model/selection.ts'
import { fillWithinWishes, sameWishes } from '../model/wishes.ts'
import type { SheetController } from './sheet-controller.ts'

export function listenToKeys(
  box: HTMLTextAreaElement,
  sheet: SheetController,
  copyWithHeader: () => void,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // 229 is a key that an input method has taken.
    if (event.isComposing || event.keyCode === 229) return
    const isTaken =
      sheet.editor.state === null ? sheetKey(sheet, event, copyWithHeader) : editorKey(sheet, event)
    if (!isTaken) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onBeforeInput = (event: InputEvent) => {
    if (sheet.editor.state === null && event.inputType === 'insertLineBreak') event.preventDefault()
  }
  /** True while the composition that opened the editor is all that was typed. */
  let isOpening = false
  const onCompositionStart = () => {
    if (sheet.editor.state === null) isOpening = sheet.beginEdit(false)
  }
  const onCompositionEnd = ({ data }: CompositionEvent) => {
    // Given up before a word was chosen: nothing was typed, and Enter must not empty the cell.
    if (isOpening && data === '' && box.value === '') sheet.editor.end()
    isOpening = false
  }
  const onBlur = () => {
    // With the whole window the focus comes back to where it was.
    if (document.activeElement !== box) sheet.commitEdit()
  }
  const onInput = () => {
    if (sheet.editor.state !== null) {
      sheet.show(sheet.selection.active)
      sheet.editor.type(sheet.host.current.vocabulary)
    } else if (box.value !== '' && !sheet.beginEdit(false)) box.value = ''
  }
  box.addEventListener('keydown', onKeyDown)
  box.addEventListener('beforeinput', onBeforeInput)
  box.addEventListener('compositionstart', onCompositionStart)
  box.addEventListener('compositionend', onCompositionEnd)
  box.addEventListener('input', onInput)
  box.addEventListener('blur', onBlur)
  return () => {
    box.removeEventListener('keydown', onKeyDown)
    box.removeEventListener('beforeinput', onBeforeInput)
    box.removeEventListener('compositionstart', onCompositionStart)
    box.removeEventListener('compositionend', onCompositionEnd)
    box.removeEventListener('input', onInput)
    box.removeEventListener('blur', onBlur)
  }
}

function sheetKey(
  sheet: SheetController,
  event: KeyboardEvent,
  copyWithHeader: () => void,
): boolean {
  const command = commandOf({
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  })
  if (command !== null) {
    run(sheet, command, copyWithHeader)
    return true
  }
  // A read-only box takes no text, so its reason has to be given here.
  const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  if (types && (event.target as HTMLTextAreaElement).readOnly) sheet.beginEdit(false)
  return false
}

function run(sheet: SheetController, command: Command, copyWithHeader: () => void): void {
  const { selection, view } = sheet
  switch (command.does) {
    case 'move': {
      const { direction, toEdge, page } = command
      sheet.move(direction, { toEdge, extends: command.extends, by: page ? sheet.pageRows : 1 })
      return
    }
    case 'edge':
      moveToEdge(sheet, command)
      return
    case 'next':
      sheet.next(command.by, command.step)
      return
    case 'edit':
    case 'openList':
      sheet.beginEdit(true)
      return
    case 'clear':
      sheet.perform(sameWishes(selection.ranges, null), '清除')
      return
    case 'clearAndEdit':
      sheet.beginEdit(false)
      return
    case 'today':
      sheet.perform(sameWishes(selection.ranges, today()), '填入今天')
      return
    case 'fill': {
      const { direction } = command
      const wishes = fillWithinWishes(selection.ranges, direction, sheet.valueAt)
      sheet.perform(wishes, direction === 'down' ? '向下填充' : '向右填充')
      return
    }
    case 'select':
      sheet.select(selected(sheet, command.what), { shows: null })
      return
    case 'find':
      sheet.host.current.find(command.replaces)
      return
    case 'undo':
    case 'redo':
      sheet.host.current[command.does]()
      return
    case 'escape':
      sheet.setCopied(null)
      return
    case 'copyWithHeader':
      copyWithHeader()
  }

  function selected(_sheet: SheetController, what: 'all' | 'rows' | 'columns') {
    if (what === 'all') return selectAll(view, selection)
    return what === 'rows' ? wholeRows(view, selection) : wholeColumns(view, selection)
  }
}

function moveToEdge(sheet: SheetController, command: Command & { does: 'edge' }): void {
  const { view, selection } = sheet
  const from = command.extends ? selection.head : selection.active
  const to = {
    rowStart: { row: from.row, column: 0 },
    rowEnd: { row: from.row, column: lastFilled(sheet, from.row) },
    first: { row: 0, column: 0 },
    last: { row: Math.max(0, view.rows.length - 1), column: Math.max(0, view.columns.length - 1) },
  }[command.where]
  sheet.select(command.extends ? extendTo(selection, to) : selectCell(to))
}

/** The last column of a row that holds something; the first one in an empty row. */
function lastFilled({ view, valueAt }: SheetController, row: number): number {
  const column = view.columns.findLastIndex((_, index) => !isEmpty(valueAt({ row, column: index })))
  return Math.max(0, column)
}

/** The day where the user sits, not in Greenwich. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Keys while a cell is being edited; false leaves the key to the text box. */
function editorKey(sheet: SheetController, event: KeyboardEvent): boolean {
  const { editor } = sheet
  const { state } = editor
  if (state === null) return false
  const step = event.shiftKey ? -1 : 1
  switch (event.key) {
    case 'Escape':
      editor.end()
      return true
    case 'Enter':
      return enterKey(sheet, event)
    case 'Tab':
      if (sheet.commitEdit()) sheet.next('rows', step)
      return true
    case 'F2':
      editor.togglePlace()
      return true
    case 'ArrowUp':
    case 'ArrowDown':
      if (state.list !== null) {
        editor.moveMark(event.key === 'ArrowDown' ? 1 : -1)
        return true
      }
      return arrowKey(sheet, event)
    case 'ArrowLeft':
    case 'ArrowRight':
      return arrowKey(sheet, event)
    default:
      return false
  }
}

function enterKey(sheet: SheetController, event: KeyboardEvent): boolean {
  const isLong = sheet.editor.state?.field.type === 'longText'
  if (event.altKey) {
    if (isLong) sheet.editor.insertLineBreak()
    return true
  }
  const { ranges } = sheet.selection
  if (event.ctrlKey) sheet.commitEdit((value: CellValue) => sameWishes(ranges, value))
  else if (sheet.commitEdit()) sheet.next('columns', event.shiftKey ? -1 : 1)
  return true
}

/** After typing over a cell, an arrow finishes it and goes on; after F2 it moves in the text. */
function arrowKey(sheet: SheetController, event: KeyboardEvent): boolean {
  if (sheet.editor.state?.isInPlace === true) return false
  const direction = event.key.slice('Arrow'.length).toLowerCase()
  if (sheet.commitEdit()) sheet.move(direction as 'up' | 'down' | 'left' | 'right') // four keys come here
  return true
}
