import {
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { EditorState } from './adapter/cell-editor.ts'
import type { SheetController } from './adapter/sheet-controller.ts'
import { CellPopup } from './CellPopup.tsx'
import type { ChoiceList } from './model/choice-list.ts'

interface EditorPopupProps {
  sheet: SheetController
  box: RefObject<HTMLTextAreaElement | null>
}

/** What stands below the cell that is being edited: words to choose from, or why it is refused. */
export function EditorPopup({ sheet, box }: EditorPopupProps) {
  const { editor } = useSyncExternalStore(sheet.subscribe, sheet.snapshot)
  const id = useId()
  useLayoutEffect(() => describeBox(box.current, editor, id), [box, editor, id])
  if (editor === null || box.current === null) return null
  if (editor.refusal !== null)
    return (
      <CellPopup anchor={box.current} className="cell-refusal">
        <span id={id} role="alert">
          {editor.refusal}
        </span>
        <span className="cell-refusal-keys">Esc 恢复原值</span>
      </CellPopup>
    )
  if (editor.list !== null)
    return (
      <CellPopup anchor={box.current} className="cell-choices">
        <Options
          id={id}
          label={editor.field.label}
          list={editor.list}
          onPick={(value) => sheet.pick(value)}
        />
      </CellPopup>
    )
  if (editor.field.type !== 'longText') return null
  return (
    <CellPopup anchor={box.current} className="cell-hint">
      Alt+Enter 换行，Enter 完成
    </CellPopup>
  )
}

/** The box is an editor only while something is edited; then it tells so. */
function describeBox(box: HTMLTextAreaElement | null, editor: EditorState | null, id: string) {
  if (box === null) return
  box.dataset.editing = editor === null ? 'no' : editor.field.type
  box.setAttribute('aria-invalid', String(editor?.refusal != null))
  const hasList = editor?.list != null && editor.refusal === null
  setAttribute(box, 'role', hasList ? 'combobox' : null)
  setAttribute(box, 'aria-expanded', hasList ? 'true' : null)
  setAttribute(box, 'aria-controls', hasList ? id : null)
  const marked = editor?.list?.marked ?? -1
  setAttribute(box, 'aria-activedescendant', hasList && marked >= 0 ? `${id}-${marked}` : null)
  if (editor !== null) box.setAttribute('aria-label', editor.field.label)
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

interface OptionsProps {
  id: string
  label: string
  list: ChoiceList
  onPick(value: string): void
}

function Options({ id, label, list: { options, marked }, onPick }: OptionsProps) {
  const markedRef = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the mark
  useEffect(() => {
    markedRef.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  if (options.length === 0) return <div className="cell-choices-none">没有符合的选项</div>
  return (
    <div id={id} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, see aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box
        <div
          key={option.value}
          ref={index === marked ? markedRef : undefined}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(option.value)}
        >
          {option.isAsTyped ? `填写“${option.word}”` : option.word}
        </div>
      ))}
    </div>
  )
}
