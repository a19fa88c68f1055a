import { Button, Form } from 'antd'
import { useId, useState } from 'react'
import type { Cells } from '../../../shared/changes/change.ts'
import { placeFields } from '../../../shared/lists/definition.ts'
import { FieldInput } from '../FieldInput.tsx'
import { FormDrawer, type FormOfDrawer } from '../FormDrawer.tsx'
import type { BatchProps } from './batch-props.ts'
import { planMove } from './plan-move.ts'
import { RefusedList } from './RefusedList.tsx'

/** Selected rows to another place of the list, where they get new numbers. */
export function MoveDrawer(props: BatchProps) {
  const { isOpen, onClose, onClosed } = props
  return (
    <FormDrawer title="移动到…" what="选定的位置" width={360} {...{ isOpen, onClose, onClosed }}>
      {(drawer) => <MoveForm {...props} {...drawer} />}
    </FormDrawer>
  )
}

function MoveForm(props: BatchProps & FormOfDrawer) {
  const { definition, vocabulary, lockOf, selected, onApply, onTyped, onDone, onLeave } = props
  const id = useId()
  const [to, setTo] = useState<Cells>({})
  const [isBusy, setBusy] = useState(false)
  const { rowName } = definition
  const plan = planMove(definition, selected, to, lockOf)
  const isChosen = Object.keys(to).length > 0

  const choose = (key: string, typed: string | undefined) => {
    const { [key]: _left, ...rest } = to
    const next = typed === undefined || typed === '' ? rest : { ...rest, [key]: typed }
    setTo(next)
    onTyped(Object.keys(next).length > 0)
  }

  const apply = async () => {
    setBusy(true)
    const isDone = await onApply(plan.edits)
    setBusy(false)
    if (isDone) onDone()
  }

  return (
    <Form layout="vertical" className="batch" onFinish={apply}>
      <p>{`已选中 ${selected.length} 个${rowName}。移动后按新位置重新编号，旧编号保留在历史中。`}</p>
      {placeFields(definition).map((field) => {
        const value = to[field.key]
        return (
          <Form.Item key={field.key} label={field.label} htmlFor={`${id}-${field.key}`}>
            <FieldInput
              id={`${id}-${field.key}`}
              field={field}
              vocabulary={vocabulary}
              autoFocus={false}
              isOptional
              {...(typeof value === 'string' ? { value } : {})}
              onChange={(typed) => choose(field.key, typed)}
            />
          </Form.Item>
        )
      })}
      <div className="batch-preview" role="status">
        {isChosen ? (
          <>
            <p>{summaryOf(rowName, plan)}</p>
            <ul>
              {plan.routes.map(({ from, to: there, count }) => (
                <li key={from}>{`${from} → ${there}：${count} 个`}</li>
              ))}
            </ul>
            <RefusedList definition={definition} refused={plan.refused} />
          </>
        ) : (
          '选择要移到的位置后，这里显示将移动多少行。'
        )}
      </div>
      <div className="batch-buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy}
          disabled={!isChosen || plan.edits.length === 0}
        >
          {plan.edits.length === 0 || !isChosen ? '移动' : `移动 ${plan.edits.length} 个${rowName}`}
        </Button>
        <Button onClick={onLeave}>取消</Button>
        <span>可撤销</span>
      </div>
    </Form>
  )
}

function summaryOf(rowName: string, { edits, staying }: ReturnType<typeof planMove>): string {
  const stays = staying > 0 ? `，${staying} 个已在该处，编号不变` : ''
  return edits.length === 0
    ? `没有要移动的${rowName}${stays}。`
    : `将移动 ${edits.length} 个${rowName}并重新编号${stays}。`
}
