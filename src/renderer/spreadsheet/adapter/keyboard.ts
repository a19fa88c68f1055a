/** Keys of the text box: commands of the sheet, or of the cell that is being edited. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import { isSaveKey } from '../../app/save-key.ts'
import type { ChoiceList } from '../model/choice-list.ts'
import { type Command, commandOf } from '../model/keymap.ts'
import { sameWishes } from '../model/wishes.ts'
import type { SheetController } from './sheet-controller.ts'

export function listenToKeys(
  box: HTMLTextAreaElement,
  sheet: SheetController,
  run: (command: Command) => void,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // 229 is a key that an input method has taken.
    if (event.isComposing || event.keyCode === 229) return
    const isTaken =
      sheet.editor.state === null ? sheetKey(sheet, event, run) : editorKey(sheet, event)
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
      sheet.editor.type()
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
  run: (command: Command) => void,
): boolean {
  const command = commandOf({
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  })
  if (command !== null) {
    run(command)
    return true
  }
  // A read-only box takes no text, so its reason has to be given here.
  const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  if (types && (event.target as HTMLTextAreaElement).readOnly) sheet.beginEdit(false)
  return false
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
      if (state.list !== null && !isOnlyTyped(state.list)) {
        editor.moveMark(event.key === 'ArrowDown' ? 1 : -1)
        return true
      }
      return arrowKey(sheet, event)
    case 'ArrowLeft':
    case 'ArrowRight':
      return arrowKey(sheet, event)
    default:
      return textKey(sheet, event)
  }
}

/** Ctrl+; writes the day where the caret is, whatever sign an input method gives for the key. */
function textKey(sheet: SheetController, event: KeyboardEvent): boolean {
  // Ctrl+S finishes the cell; that nothing else is needed is said by the page.
  if (isSaveKey(event)) return !sheet.commitEdit()
  const isToday = event.code === 'Semicolon' && (event.ctrlKey || event.metaKey)
  if (!isToday || event.altKey || event.shiftKey) return false
  sheet.editor.insert(localDay())
  return true
}

/** Nothing to choose: arrows finish the cell as where there is no list. */
function isOnlyTyped({ options }: ChoiceList): boolean {
  return options.length > 0 && options.every(({ isAsTyped }) => isAsTyped)
}

function enterKey(sheet: SheetController, event: KeyboardEvent): boolean {
  const isLong = sheet.editor.state?.field.type === 'longText'
  if (event.altKey) {
    if (isLong) sheet.editor.insert('\n')
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
