import { useEffect, useId, useRef, useState } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { type LockOf, refusalOf } from '../cell-input.ts'
import { FieldEditor } from './FieldEditor.tsx'
import './record.css'

interface RecordFieldProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  row: Row
  field: FieldDefinition
  lockOf: LockOf | undefined
  /** True where the row breaks a rule by this field. */
  hasIssue: boolean
  onWrite(edits: Edit[]): void
  onLost(reason: string): void
}

/** One field with its value, which becomes an editor in its place where the cell takes input. */
export function RecordField({ field, hasIssue, ...props }: RecordFieldProps) {
  const id = useId()
  const value = useRef<HTMLButtonElement>(null)
  const [isEditing, setEditing] = useState(false)
  const [takesFocus, setTakesFocus] = useState(false)
  const text = formatValue(field, props.row.cells[field.key])
  const label = field.unit === undefined ? field.label : `${field.label}（${field.unit}）`

  useEffect(() => {
    if (takesFocus && !isEditing) value.current?.focus()
  }, [takesFocus, isEditing])

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
          onClick={() => setEditing(true)}
          onKeyDown={(event) => {
            if (event.key === 'F2') setEditing(true)
          }}
        >
          {text || <span className="record-empty">空</span>}
        </button>
      )}
    </div>
  )
}
