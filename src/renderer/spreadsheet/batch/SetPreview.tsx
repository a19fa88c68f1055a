import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { SetPlan } from './plan-set.ts'
import { RefusedList } from './RefusedList.tsx'

interface SetPreviewProps {
  definition: ListDefinition
  field: FieldDefinition | undefined
  /** null: no value has been given yet. */
  planned: SetPlan | null
}

/** What a batch would do, in numbers, and what it cannot do. */
export function SetPreview({ definition, field, planned }: SetPreviewProps) {
  if (field === undefined || planned === null)
    return (
      <p className="batch-preview" role="status">
        选择字段并填写内容后，这里显示将更新多少单元格。
      </p>
    )
  const derived = definition.fields.filter((item) => item.derivedFrom === field.key)
  return (
    <div className="batch-preview" role="status">
      <p>{summaryOf(definition, planned)}</p>
      {planned.plan.edits.length > 0 && derived.length > 0 && (
        <p>{`${derived.map((item) => `“${item.label}”`).join('、')}将随之重新推算。`}</p>
      )}
      <RefusedList definition={definition} refused={planned.reasons} />
    </div>
  )
}

function summaryOf({ rowName }: ListDefinition, { plan, same }: SetPlan): string {
  const parts = [
    plan.cells > 0
      ? `将更新 ${plan.rows} 个${rowName}的 ${plan.cells} 个单元格`
      : '没有要更新的单元格',
    ...(same > 0 ? [`${same} 个已是该值`] : []),
    ...(plan.refusals.length > 0 ? [`${plan.refusals.length} 个不能写入`] : []),
  ]
  return `${parts.join('，')}。`
}
