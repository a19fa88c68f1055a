import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { CellPopup, Refusal } from './CellPopup.tsx'
import type { EditorProps } from './editor-props.ts'
import { useCellInput } from './use-cell-input.ts'
import { type ChoiceOption, useChoiceList, wordsOf } from './use-choice-list.ts'

/** A word of the plan, found by typing part of it, an alias or pinyin initials. */
export function ChoiceEditor(props: EditorProps) {
  const { field, vocabulary, eGridCell } = props
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const list = useChoiceList(field, wordsOf(field, vocabulary), String(props.initialValue ?? ''))
  const cell = useCellInput(props, input, () => {
    if (list.meant !== null) cell.change(list.meant)
  })

  // A letter that opened the editor has already filtered the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor opens
  useEffect(() => {
    if (props.eventKey?.length === 1) list.type(props.eventKey)
  }, [])

  const onKeys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step === null || event.nativeEvent.isComposing) return cell.onKeyDownCapture(event)
    event.preventDefault()
    event.stopPropagation()
    list.move(step)
  }

  const pick = (option: ChoiceOption) => {
    cell.change(option.value)
    props.stopEditing()
  }

  return (
    <>
      <input
        ref={input}
        className="cell-input"
        role="combobox"
        value={cell.text}
        aria-label={field.label}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={list.marked >= 0 ? `${listId}-${list.marked}` : undefined}
        aria-invalid={cell.refusal !== null}
        onChange={(event) => {
          list.type(event.target.value)
          cell.change(event.target.value)
        }}
        onBlur={cell.onBlur}
        onKeyDownCapture={onKeys}
      />
      {cell.refusal === null ? (
        <CellPopup anchor={eGridCell} className="cell-choices">
          <Options id={listId} label={field.label} {...list} onPick={pick} />
        </CellPopup>
      ) : (
        <Refusal anchor={eGridCell} text={cell.refusal} id={listId} />
      )}
    </>
  )
}

interface OptionsProps {
  id: string
  label: string
  options: ChoiceOption[]
  marked: number
  onPick(option: ChoiceOption): void
}

function Options({ id, label, options, marked, onPick }: OptionsProps) {
  const markedRef = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the mark
  useEffect(() => {
    markedRef.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  if (options.length === 0) return <div className="cell-choices-none">没有符合的选项</div>
  return (
    <div id={id} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input, see aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input
        <div
          key={option.value}
          ref={index === marked ? markedRef : undefined}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          {option.isAsTyped ? `填写“${option.value}”` : option.value}
        </div>
      ))}
    </div>
  )
}
