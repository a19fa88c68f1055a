import { type KeyboardEvent, useId, useRef } from 'react'
import type { EditorProps } from './editor-props.ts'
import { useCellInput } from './use-cell-input.ts'

const LEAST_WIDTH = 360

/** Several lines over the cell: Enter commits, Alt+Enter begins a new line. */
export function LongTextEditor(props: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const { text, change, refusal, onBlur, onKeyDownCapture } = useCellInput(props, area)
  const hintId = useId()

  const onKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.altKey || event.shiftKey)) {
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.setRangeText('\n', ...selectionOf(event.currentTarget), 'end')
      change(event.currentTarget.value)
    } else onKeyDownCapture(event)
  }

  return (
    <div className="cell-area">
      <textarea
        ref={area}
        rows={6}
        style={{ width: Math.max(props.column.getActualWidth(), LEAST_WIDTH) }}
        value={text}
        aria-label={props.field.label}
        aria-invalid={refusal !== null}
        aria-describedby={hintId}
        onChange={(event) => change(event.target.value)}
        onBlur={onBlur}
        onKeyDownCapture={onKeys}
      />
      <div id={hintId} className="cell-area-hint" data-refused={refusal !== null}>
        {refusal ?? 'Enter 确定 · Alt+Enter 换行 · Esc 取消'}
      </div>
    </div>
  )
}

function selectionOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): [number, number] {
  return [selectionStart, selectionEnd]
}
