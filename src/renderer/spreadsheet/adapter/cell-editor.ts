/**
 * The one text box of a sheet. It holds the focus all the time, unseen over the active cell, and
 * becomes the editor when someone types: a Chinese composition that begins there is never moved to
 * another element, so no letter is lost or doubled.
 */
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Offer } from '../../../shared/lists/offered-words.ts'
import { askBeforeLeaving } from '../../app/leaving.ts'
import { editingText } from '../cell-input.ts'
import { type ChoiceList, choiceList } from '../model/choice-list.ts'

export interface EditorState {
  row: Row
  field: FieldDefinition
  text: string
  /** F2: arrows move in the text; otherwise they finish the cell and go on. */
  isInPlace: boolean
  offer: Offer | null
  /** The words on offer for the text; null where the cell has none. */
  list: ChoiceList | null
  /** Why the text cannot stand in the cell, once that was tried. */
  refusal: string | null
}

export class CellEditor {
  readonly #box: HTMLTextAreaElement
  readonly #onChange: () => void
  readonly #mayGo: () => boolean
  #state: EditorState | null = null
  /** While something is being edited, leaving the window asks. */
  #stopAsking: (() => void) | null = null

  /** `mayGo` is asked before the page goes while something is being edited. */
  constructor(box: HTMLTextAreaElement, onChange: () => void, mayGo: () => boolean) {
    this.#box = box
    this.#onChange = onChange
    this.#mayGo = mayGo
  }

  /** null while nothing is being edited. */
  get state(): EditorState | null {
    return this.#state
  }

  /** Begins with `start`, the text of the cell (F2), or with what is in the box (null, typing). */
  begin(row: Row, field: FieldDefinition, offer: Offer | null, start: string | null): void {
    const isInPlace = start !== null
    const text = start ?? this.#box.value
    if (isInPlace) {
      this.#box.value = text
      this.#box.setSelectionRange(text.length, text.length)
    }
    const list = listFor(offer, row, field, isInPlace ? null : text)
    this.#set({ row, field, text, isInPlace, offer, list, refusal: null })
  }

  /** Takes over what the box now holds. */
  type(): void {
    if (this.#state === null) return
    const text = this.#box.value
    const { offer, row, field } = this.#state
    this.#set({ ...this.#state, text, list: listFor(offer, row, field, text), refusal: null })
  }

  /** Takes this text as typed. */
  write(text: string): void {
    this.#box.value = text
    this.type()
  }

  moveMark(step: 1 | -1): void {
    const { list } = this.#state ?? {}
    if (this.#state === null || list == null || list.options.length === 0) return
    const { length } = list.options
    const marked = (Math.max(list.marked, step > 0 ? -1 : 0) + step + length) % length
    this.#set({ ...this.#state, list: { ...list, marked } })
  }

  togglePlace(): void {
    if (this.#state !== null) this.#set({ ...this.#state, isInPlace: !this.#state.isInPlace })
  }

  selectText(): void {
    this.#box.select()
  }

  /** Writes in place of what is selected in the text, or at the caret. */
  insert(text: string): void {
    this.#box.setRangeText(text, this.#box.selectionStart, this.#box.selectionEnd, 'end')
    this.#box.dispatchEvent(new Event('input'))
  }

  /** Takes a word of the list as what is meant. */
  mean(value: string): void {
    this.#box.value = value
    const list = { options: [{ value, word: value, isAsTyped: false }], marked: 0 }
    if (this.#state !== null) this.#set({ ...this.#state, text: value, list })
  }

  refuse(reason: string): void {
    if (this.#state !== null) this.#set({ ...this.#state, refusal: reason })
  }

  /** What is meant: the marked word of a list, else the text. */
  get meant(): CellValue {
    const state = this.#state
    if (state === null) return null
    const marked = state.text === '' ? undefined : state.list?.options[state.list.marked]
    return marked?.value ?? state.text
  }

  end(): void {
    this.#box.value = ''
    this.#set(null)
  }

  /** The sheet is taken down, and what was being written with it. */
  stop(): void {
    this.#stopAsking?.()
    this.#stopAsking = null
  }

  #set(state: EditorState | null): void {
    if (state === null) this.stop()
    else if (this.#stopAsking === null) {
      // Typing begins with a letter that the cell does not hold.
      const text = state.isInPlace ? state.text : ''
      this.#stopAsking = askBeforeLeaving(() => this.#state?.text !== text, this.#mayGo)
    }
    this.#state = state
    this.#onChange()
  }
}

function listFor(
  offer: Offer | null,
  row: Row,
  field: FieldDefinition,
  typed: string | null,
): ChoiceList | null {
  return offer === null ? null : choiceList(offer, typed, editingText(field, row.cells[field.key]))
}
