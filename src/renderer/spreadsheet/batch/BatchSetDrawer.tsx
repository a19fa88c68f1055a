import { Button, Checkbox, Form, Radio } from 'antd'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { placeFields } from '../../../shared/lists/definition.ts'
import { FieldInput } from '../FieldInput.tsx'
import { FormDrawer, type FormOfDrawer } from '../FormDrawer.tsx'
import type { BatchProps } from './batch-props.ts'
import { FieldSelect } from './FieldSelect.tsx'
import { planSet, settableFields } from './plan-set.ts'
import { SetPreview } from './SetPreview.tsx'

interface BatchSetProps extends BatchProps {
  /** Rows that filters and search leave in sight. */
  shown(): readonly Row[]
  /** The field in which the active cell stands. */
  initialField: string | null
}

/** One value over the selected or all shown rows, with what it would do. */
export function BatchSetDrawer(props: BatchSetProps) {
  const { isOpen, onClose, onClosed } = props
  return (
    <FormDrawer
      title="批量设置"
      what="批量设置的内容"
      width={360}
      {...{ isOpen, onClose, onClosed }}
    >
      {(drawer) => <BatchSetForm {...props} {...drawer} />}
    </FormDrawer>
  )
}

type Scope = 'selected' | 'shown'

function BatchSetForm(props: BatchSetProps & FormOfDrawer) {
  const { definition, vocabulary, lockOf, selected, shown: shownNow, initialField } = props
  const { onApply, onTyped, onDone, onLeave } = props
  const id = useId()
  const shown = useMemo(() => shownNow(), [shownNow])
  const fields = useMemo(() => settableFields(definition), [definition])
  const [key, setKey] = useState(initialField)
  const [typed, setTyped] = useState('')
  const [isClearing, setClearing] = useState(false)
  const [scope, setScope] = useState<Scope>('selected')
  const [isBusy, setBusy] = useState(false)
  const field = fields.find((item) => item.key === key)
  const rows = scope === 'selected' ? selected : shown
  const value = useDeferredValue(isClearing ? '' : typed)
  const planned = useMemo(
    () =>
      field === undefined || (value === '' && !isClearing)
        ? null
        : planSet({ definition, vocabulary, lockOf }, rows, field, value),
    [definition, vocabulary, lockOf, rows, field, value, isClearing],
  )

  const type = (text: string) => {
    setTyped(text)
    onTyped(text !== '')
  }

  const apply = async () => {
    if (planned === null) return
    setBusy(true)
    const isDone = await onApply(planned.plan.edits)
    setBusy(false)
    if (isDone) onDone()
  }

  return (
    <Form layout="vertical" className="batch" onFinish={apply}>
      <Form.Item label="范围">
        <Radio.Group
          vertical
          value={scope}
          onChange={({ target }) => setScope(target.value === 'shown' ? 'shown' : 'selected')}
          options={[
            { value: 'selected', label: `选中的 ${selected.length} 行` },
            { value: 'shown', label: `当前显示的 ${shown.length} 行` },
          ]}
        />
      </Form.Item>
      <Form.Item label="字段" htmlFor={`${id}-field`}>
        <FieldSelect
          id={`${id}-field`}
          definition={definition}
          fields={fields}
          value={field?.key ?? null}
          onChange={(next) => {
            setKey(next)
            type('')
          }}
        />
      </Form.Item>
      {field !== undefined && (
        <Form.Item
          label={field.unit === undefined ? '设为' : `设为（${field.unit}）`}
          htmlFor={`${id}-value`}
        >
          {!isClearing && (
            <FieldInput
              // A field of another kind starts with an input of its own.
              key={field.key}
              id={`${id}-value`}
              field={field}
              vocabulary={vocabulary}
              filled={rows}
              autoFocus={false}
              {...(typed === '' && field.type === 'choice' ? {} : { value: typed })}
              onChange={(text) => type(text ?? '')}
            />
          )}
          <Checkbox checked={isClearing} onChange={({ target }) => setClearing(target.checked)}>
            清空原有内容
          </Checkbox>
        </Form.Item>
      )}
      {field !== undefined && placeFields(definition).includes(field) && (
        <p className="batch-hint">编号不随之改变；要换新编号，请用“移动到…”。</p>
      )}
      <SetPreview definition={definition} field={field} planned={planned} />
      <div className="batch-buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy}
          disabled={planned === null || planned.plan.edits.length === 0}
        >
          {planned === null || planned.plan.edits.length === 0
            ? '更新'
            : `更新 ${planned.plan.rows} 个${definition.rowName}`}
        </Button>
        <Button onClick={onLeave}>取消</Button>
        <span>可撤销</span>
      </div>
    </Form>
  )
}
