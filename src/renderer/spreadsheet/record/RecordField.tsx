import { useEffect, useId, useRef, useState } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { formatValue } from '../../../shared/values/format.ts'
import type { WriteResult } from '../../service/writes.ts'
import { type LockOf, refusalOf } from '../cell-input.ts'
import { FieldEditor, type RefusedText } from './FieldEditor.tsx'
import './record.css'

interface RecordFieldProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  row: Row
  field: FieldDefinition
  lockOf: LockOf | undefined
  /** True where the row breaks a rule by this field. */
  hasIssue: boolean
  onWrite(edits: Edit[]): Promise<WriteResult>
  onLost(reason: string): void
}

/** One field with its value, which becomes an editor in its place where the cell takes input. */
export function RecordField({ field, hasIssue, ...props }: RecordFieldProps) {
  const id = useId()
  const value = useRef<HTMLButtonElement>(null)
  const [isEditing, setEditing] = useState(false)
  const [takesFocus, setTakesFocus] = useState(false)
  // What the ledger would not take, to be saved later or given up.
  const [refused, setRefused] = useState<RefusedText | null>(null)
  const text = formatValue(field, props.row.cells[field.key])
  const label = field.unit === undefined ? field.label : `${field.label}（${field.unit}）`

  useEffect(() => {
    if (takesFocus && !isEditing) value.current?.focus()
  }, [takesFocus, isEditing])

  const begin = () => {
    setRefused(null)
    setTakesFocus(true)
    setEditing(true)
  }
  const write = async (edits: Edit[], typed: string) => {
    const result = await props.onWrite(edits)
    if (result.ok) return
    setRefused({ typed, reason: result.reason })
    setEditing(true)
  }

  const refusal = refusalOf(field, props.row, props.lockOf)
  // What is being written stays open until it is given up, even when a lock comes meanwhile.
  if (refusal !== null && !isEditing)
    return (
      <div className="record-field">
        <span className="record-label">{label}</span>
        <span className="record-assigned" title={refusal}>
          {text || '—'}
        </span>
      </div>
    )
  return (
    <div className="record-field" data-issue={hasIssue}>
      <label className="record-label" htmlFor={id}>
        {label}
      </label>
      {isEditing ? (
        <FieldEditor
          {...props}
          field={field}
          id={id}
          refused={refused}
          takesFocus={takesFocus}
          onWrite={(edits, typed) => void write(edits, typed)}
          onEnd={(keepsFocus) => {
            setTakesFocus(keepsFocus)
            setEditing(false)
          }}
        />
      ) : (
        <button
          ref={value}
          id={id}
          type="button"
          className="record-value"
          title="单击修改"
          onClick={begin}
          onKeyDown={(event) => {
            if (event.key === 'F2') begin()
          }}
        >
          {text || <span className="record-empty">空</span>}
        </button>
      )}
    </div>
  )
}
