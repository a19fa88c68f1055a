import { useId, useRef } from 'react'
import { Refusal } from './CellPopup.tsx'
import type { EditorProps } from './editor-props.ts'
import { useCellInput } from './use-cell-input.ts'

/** One line of text: also numbers, dates and lists of words, read when committed. */
export function TextEditor(props: EditorProps) {
  const input = useRef<HTMLInputElement>(null)
  const { text, change, refusal, onBlur, onKeyDownCapture } = useCellInput(props, input)
  const refusalId = useId()
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        value={text}
        aria-label={props.field.label}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : refusalId}
        onChange={(event) => change(event.target.value)}
        onBlur={onBlur}
        onKeyDownCapture={onKeyDownCapture}
      />
      {refusal !== null && <Refusal anchor={props.eGridCell} text={refusal} id={refusalId} />}
    </>
  )
}
