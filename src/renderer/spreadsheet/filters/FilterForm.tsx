import { Button, Segmented } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { measureOf } from '../../../shared/views/conditions.ts'
import { type FilterModel, isValueModel } from '../../../shared/views/filter-model.ts'
import { ConditionForm } from './ConditionForm.tsx'
import { conditionDraftOf, isAsking, type Refusal, readDraft } from './condition-draft.ts'
import { ValuePicker } from './ValuePicker.tsx'
import { chosenValues, isApplicable, valueDraftOf } from './value-draft.ts'
import { type ListedValue, modelOf } from './value-list.ts'

interface FilterFormProps {
  field: FieldDefinition
  vocabulary: Vocabulary
  /** The filter in force. */
  model: FilterModel | null
  /** The values of the column; asked for only when they are to be shown. */
  list(): ListedValue[]
  onApply(model: FilterModel | null): void
  onCancel(): void
}

type Mode = 'values' | 'conditions'

/** Values to check, as in the list of Excel, or conditions; 确定 applies what is in sight. */
export function FilterForm(props: FilterFormProps) {
  const { field, vocabulary, model, onApply, onCancel } = props
  const root = useRef<HTMLDivElement>(null)
  const ofValues = model !== null && isValueModel(model) ? model : null
  const ofConditions = model !== null && !isValueModel(model) ? model : null
  const listed = () => valueDraftOf(props.list(), ofValues)

  const [mode, setMode] = useState<Mode>(() => firstMode(field, model))
  const [values, setValues] = useState(() => (mode === 'values' ? listed() : null))
  const [conditions, setConditions] = useState(() => conditionDraftOf(field, ofConditions))
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other boxes come into sight
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input.filter-first, .filter-first input')?.focus()
  }, [mode])

  const isReady =
    mode === 'values'
      ? values !== null && isApplicable(values)
      : isAsking(conditions) || ofConditions !== null
  const apply = () => {
    if (!isReady) return
    if (mode === 'values') {
      if (values !== null)
        onApply(values.isTouched ? modelOf(values.list, chosenValues(values)) : model)
      return
    }
    const read = readDraft(field, conditions, vocabulary)
    if (read.ok) onApply(read.model)
    else setRefusal(read)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // A button is pressed by it, a list of choices opened.
    const { target } = event
    if (target instanceof HTMLButtonElement) return
    if (target instanceof Element && target.closest('.ant-select') !== null) return
    event.preventDefault()
    apply()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter means 确定 anywhere in the form
    <div ref={root} className="filter-form" onKeyDown={onKeyDown}>
      <Segmented<Mode>
        block
        size="small"
        value={mode}
        aria-label="筛选方式"
        options={[
          { value: 'values', label: '按值' },
          { value: 'conditions', label: '按条件' },
        ]}
        onChange={(to) => {
          setMode(to)
          if (to === 'values' && values === null) setValues(listed())
        }}
      />
      {mode === 'values' && values !== null && (
        <ValuePicker
          label={field.label}
          draft={values}
          canAdd={ofValues !== null}
          onChange={setValues}
        />
      )}
      {mode === 'conditions' && (
        <ConditionForm
          field={field}
          year={vocabulary.year}
          draft={conditions}
          refusal={refusal}
          onChange={(draft) => {
            setConditions(draft)
            setRefusal(null)
          }}
        />
      )}
      <div className="filter-buttons">
        <Button size="small" type="link" disabled={model === null} onClick={() => onApply(null)}>
          清除筛选
        </Button>
        <Button size="small" type="primary" disabled={!isReady} onClick={apply}>
          确定
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  )
}

/** That of the filter in force; otherwise what is asked of such a column as a rule. */
function firstMode(field: FieldDefinition, model: FilterModel | null): Mode {
  if (model !== null) return isValueModel(model) ? 'values' : 'conditions'
  return measureOf(field) === 'number' || field.type === 'longText' ? 'conditions' : 'values'
}
