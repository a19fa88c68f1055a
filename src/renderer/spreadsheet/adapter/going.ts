/** What becomes of a cell that is being edited when its page goes. */
import type { Selection } from '../model/selection.ts'
import type { Cell } from '../model/view.ts'
import type { CellEditor, EditorState } from './cell-editor.ts'
import type { SheetHost } from './sheet-host.ts'

/** The sheet of that cell. */
interface EditedSheet {
  readonly editor: CellEditor
  readonly selection: Selection
  readonly host: { readonly current: SheetHost }
  commitEdit(): boolean
  show(cell: Cell): void
  focus(): void
}

/** It is written before another address is followed; what cannot be, keeps the page. */
export function mayGo(sheet: EditedSheet): boolean {
  const { state } = sheet.editor
  if (state === null || sheet.commitEdit()) return true
  sheet.show(sheet.selection.active)
  sheet.focus()
  sheet.host.current.refuse(`“${state.field.label}”还没有保存：改好它，或按 Esc 恢复原值，再离开`)
  return false
}

/** The sheet is taken down all the same: what was refused is not lost without a word. */
export function tellLoss(sheet: EditedSheet): void {
  const { state } = sheet.editor
  if (state !== null && state.refusal !== null)
    sheet.host.current.refuse(lossText(state, state.refusal))
}

/** What was typed and is lost, and why. */
export function lossText({ field, text }: EditorState, reason: string): string {
  return `“${field.label}”中填写的“${text}”没有保存：${reason}`
}
