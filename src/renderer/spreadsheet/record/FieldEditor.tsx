import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { askBeforeLeaving } from '../../app/leaving.ts'
import { isSaveKey } from '../../app/save-key.ts'
import { editingText, type LockOf } from '../cell-input.ts'
import { FieldInput } from '../FieldInput.tsx'
import { readField } from './read-field.ts'

/** What was typed and could not be written, and why. */
export interface RefusedText {
  typed: string
  reason: string
}

interface FieldEditorProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  row: Row
  field: FieldDefinition
  lockOf: LockOf | undefined
  id: string
  /** What editing goes on with after a refusal; null where it begins. */
  refused: RefusedText | null
  /** False where the person has gone on to something else meanwhile. */
  takesFocus: boolean
  onWrite(edits: Edit[], typed: string): void
  /** Says what was typed and then lost, because the panel went on to another row. */
  onLost(reason: string): void
  /** `keepsFocus`: ended by key, so the focus stays with the field. */
  onEnd(keepsFocus: boolean): void
}

/** A field under editing: Enter or leaving it writes, Esc gives it up. */
export function FieldEditor(props: FieldEditorProps) {
  const { definition, vocabulary, lockOf, field, id, onWrite, onEnd } = props
  // The row as it was when editing began.
  const [row] = useState(props.row)
  const filled = useMemo(() => [row], [row])
  const [typed, setTyped] = useState(
    () => props.refused?.typed ?? editingText(field, row.cells[field.key]),
  )
  const [reason, setReason] = useState(props.refused?.reason ?? null)
  const refused = useRef(reason)
  // A picked word arrives in the same turn as the key that picked it, before the next drawing.
  const latest = useRef(typed)
  const frame = useRef<HTMLDivElement>(null)
  const isChoice = field.type === 'choice' && field.open !== true

  const refuse = (why: string | null) => {
    refused.current = why
    setReason(why)
  }

  const finish = (keepsFocus: boolean): boolean => {
    const reading = readField({ definition, vocabulary, lockOf }, row, field, latest.current)
    if (!reading.ok) {
      refuse(reading.reason)
      return false
    }
    if (reading.edits.length > 0) onWrite(reading.edits, latest.current)
    onEnd(keepsFocus)
    return true
  }

  const change = (text: string | undefined) => {
    latest.current = text ?? ''
    setTyped(latest.current)
    refuse(null)
    if (isChoice) finish(true)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      refuse(null)
      onEnd(true)
    } else if (event.key === 'Enter' && !isChoice && !isLineBreak(field, event)) {
      event.preventDefault()
      finish(true)
    } else if (isSaveKey(event.nativeEvent) && !isChoice) finish(true)
  }

  const onBlur = (event: FocusEvent) => {
    if (frame.current?.contains(event.relatedTarget)) return
    if (isChoice) onEnd(false)
    else finish(false)
  }

  const tellLoss = useEffectEvent(() => {
    if (refused.current !== null) props.onLost(`“${field.label}”没有保存：${refused.current}`)
  })
  useEffect(() => () => tellLoss(), [])
  const mayGo = useEffectEvent(() => {
    if (isChoice || finish(false)) return true
    frame.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    return false
  })
  useEffect(
    () =>
      askBeforeLeaving(
        () => latest.current !== editingText(field, row.cells[field.key]),
        () => mayGo(),
      ),
    [field, row],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the input inside
    <div ref={frame} className="record-editor" onKeyDown={onKeyDown} onBlur={onBlur}>
      <FieldInput
        id={id}
        field={field}
        vocabulary={vocabulary}
        filled={filled}
        autoFocus={props.takesFocus}
        {...(typed === '' && isChoice ? {} : { value: typed })}
        onChange={change}
      />
      {reason === null && field.type === 'longText' && (
        <div className="record-hint">Ctrl+Enter 完成</div>
      )}
      {reason !== null && (
        <div role="alert" className="record-refusal">
          {reason}
          <span>Esc 恢复原值</span>
        </div>
      )}
    </div>
  )
}

/** In long text Enter is a new line; Ctrl+Enter finishes. */
function isLineBreak(field: FieldDefinition, event: KeyboardEvent): boolean {
  return field.type === 'longText' && !event.ctrlKey && !event.metaKey
}
