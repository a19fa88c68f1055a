import { Alert, Button, Form } from 'antd'
import { useMemo, useState } from 'react'
import type { Cells } from '../../shared/changes/change.ts'
import { compactCells } from '../../shared/changes/rows.ts'
import { checkRow } from '../../shared/lists/check-row.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { fieldWords } from '../../shared/lists/field-words.ts'
import { parseEntered } from '../../shared/lists/retired-words.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { FieldInput } from './FieldInput.tsx'
import { FormDrawer, type FormOfDrawer } from './FormDrawer.tsx'

type Draft = Record<string, string | undefined>

interface AddRowDrawerProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  isOpen: boolean
  /** What the place in the list already tells: district, category. */
  given: Record<string, string>
  /** Adds the row; null when done, otherwise the reason why not. */
  onAdd(cells: Cells): Promise<string | null>
  onClose(): void
  /** The keyboard goes back to the cells. */
  onClosed(): void
}

/** The fields that a new row must or should have, at the right of the list. */
export function AddRowDrawer(props: AddRowDrawerProps) {
  const { definition, isOpen, onClose, onClosed } = props
  const { rowName } = definition
  return (
    <FormDrawer
      title={`新增${rowName}`}
      what={`新增的${rowName}`}
      width={420}
      {...{ isOpen, onClose, onClosed }}
    >
      {(drawer) => <AddRowForm {...props} {...drawer} />}
    </FormDrawer>
  )
}

function AddRowForm({
  definition,
  vocabulary,
  given,
  onAdd,
  ...drawer
}: AddRowDrawerProps & FormOfDrawer) {
  const [form] = Form.useForm<Draft>()
  const district = Form.useWatch('district', form)
  const filled = useMemo(
    () => [{ cells: compactCells({ district: district ?? null }) }],
    [district],
  )
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const fields = fieldsToAsk(definition)
  const [initial] = useState(() => initialDraft(fields, vocabulary, given))
  const isTyped = (draft: Draft) =>
    fields.some(({ key }) => (draft[key] ?? '') !== (initial[key] ?? ''))

  const submit = async (draft: Draft) => {
    const cells = readDraft(fields, draft, vocabulary)
    const error = checkRow(definition, cells).find((issue) => issue.level === 'error')
    if (error !== undefined) return setReason(error.message)
    setBusy(true)
    const refusal = await onAdd(cells)
    setBusy(false)
    setReason(refusal)
    if (refusal === null) drawer.onDone()
  }

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(_changed, draft) => drawer.onTyped(isTyped(draft))}
      onFinish={submit}
      className="add-row"
      requiredMark={(label, { required }) => (
        <>
          {label}
          {required && <span className="add-row-required">必填</span>}
        </>
      )}
    >
      {reason !== null && <Alert type="error" showIcon title={reason} role="alert" />}
      {fields.map((field, index) => (
        <Form.Item
          key={field.key}
          name={field.key}
          label={field.label}
          required={field.required === 'error'}
          validateTrigger="onBlur"
          rules={[{ validator: (_rule, typed) => judge(field, typed, vocabulary) }]}
        >
          <FieldInput
            field={field}
            vocabulary={vocabulary}
            filled={filled}
            autoFocus={index === 0}
          />
        </Form.Item>
      ))}
      <div className="add-row-buttons">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {`新增${definition.rowName}`}
        </Button>
        <Button onClick={drawer.onLeave}>取消</Button>
        <span>其余内容可在表格中补填</span>
      </div>
    </Form>
  )
}

/** Fields that are required, expected, asked for or tell rows apart; never what the program fills in. */
function fieldsToAsk(definition: ListDefinition): FieldDefinition[] {
  const alternatives = new Set(definition.oneOf.flat())
  return definition.fields.filter(
    (field) =>
      field.assigned !== true &&
      field.derivedFrom === undefined &&
      (field.required !== undefined || field.asked === true || alternatives.has(field.key)),
  )
}

function initialDraft(
  fields: FieldDefinition[],
  vocabulary: Vocabulary,
  given: Record<string, string>,
): Draft {
  return Object.fromEntries(
    fields.map((field) => [
      field.key,
      given[field.key] ??
        (field.initial === 'first' ? fieldWords(field, vocabulary)?.names[0] : undefined),
    ]),
  )
}

async function judge(
  field: FieldDefinition,
  typed: string | undefined,
  vocabulary: Vocabulary,
): Promise<void> {
  const parsed = parseEntered(field, typed ?? '', vocabulary)
  if (!parsed.ok) throw new Error(parsed.message)
  if (parsed.value === null && field.required === 'error') throw new Error(`请填${field.label}`)
}

function readDraft(fields: FieldDefinition[], draft: Draft, vocabulary: Vocabulary): Cells {
  return compactCells(
    Object.fromEntries(
      fields.map((field) => {
        const parsed = parseEntered(field, draft[field.key] ?? '', vocabulary)
        return [field.key, parsed.ok ? parsed.value : null]
      }),
    ),
  )
}
