/** What all cell editors share: the text, its judgement, and keys held back while it is refused. */
import { useGridCellEditor } from 'ag-grid-react'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { editingText, readInput } from '../cell-input.ts'
import type { EditorProps } from './editor-props.ts'

export type InputElement = HTMLInputElement | HTMLTextAreaElement

export interface CellInput {
  text: string
  change(text: string): void
  /** The reason to show beside the cell, once the user has tried to commit. */
  refusal: string | null
  onBlur(): void
  onKeyDownCapture(event: KeyboardEvent): void
}

export function useCellInput(
  props: EditorProps,
  input: RefObject<InputElement | null>,
  /** A last chance to turn what is typed into the word that is meant. */
  complete: (key: 'Enter' | 'Tab') => void = () => {},
): CellInput {
  const { definition, vocabulary, field, data, initialValue, eventKey, onValueChange } = props
  const initialText = editingText(field, initialValue ?? undefined)
  const isTyped = eventKey !== null && eventKey !== undefined && eventKey.length === 1
  const [text, setText] = useState(isTyped ? eventKey : initialText)
  const [isTried, setTried] = useState(false)
  // The grid may ask before React has drawn the last letter.
  const latest = useRef(text)

  const refusalOf = (typed: string) => {
    if (typed === initialText) return null
    const read = readInput(definition, vocabulary, data.cells, field, typed)
    return read.ok ? null : read.message
  }

  useGridCellEditor({
    getValidationErrors: () => {
      const refusal = refusalOf(latest.current)
      return refusal === null ? null : [refusal]
    },
  })

  const change = (typed: string) => {
    latest.current = typed
    setText(typed)
    onValueChange(typed)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor opens
  useLayoutEffect(() => {
    if (isTyped) onValueChange(text)
    input.current?.focus()
    if (isTyped) input.current?.setSelectionRange(text.length, text.length)
    else input.current?.select()
  }, [])

  /** In the capture phase, because the grid listens below React's root. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      event.stopPropagation()
      return
    }
    if (event.altKey || (event.key !== 'Enter' && event.key !== 'Tab')) return
    complete(event.key)
    if (refusalOf(latest.current) === null) return
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
  }

  /** What is refused must be put right or given up before anything else is done. */
  const onBlur = () => {
    if (refusalOf(latest.current) === null) return
    setTried(true)
    requestAnimationFrame(() => input.current?.focus())
  }

  return {
    text,
    change,
    refusal: isTried ? refusalOf(text) : null,
    onBlur,
    onKeyDownCapture,
  }
}
