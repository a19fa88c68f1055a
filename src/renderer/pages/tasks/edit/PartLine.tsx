import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import { isOfText, type PartDraft, withText } from '../../../../shared/tasks/edit/task-draft.ts'

interface PartLineProps {
  label: string
  part: PartDraft
  /** Of the paragraph. */
  text: string
  year: number
  onChange(part: PartDraft): void
  onRemove(): void
}

/** A deadline or quantity as written, what it is read as, and the words that it belongs to. */
export function PartLine({ label, part, text, year, onChange, onRemove }: PartLineProps) {
  const isDeadline = part.kind === 'deadline'
  const isFound = isOfText(part, text)
  return (
    <div className="task-edit-part">
      <span>{isDeadline ? '时限' : '数量'}</span>
      <Input
        aria-label={`${label}写法`}
        value={part.text}
        placeholder={isDeadline ? '2023年9月底前' : '3500辆以上'}
        onChange={({ target }) => onChange(withText(part, target.value, text, year))}
      />
      {isDeadline ? (
        <span className="task-edit-read">{part.date ?? '没有写明日期'}</span>
      ) : (
        <QuantityInputs label={label} part={part} onChange={onChange} />
      )}
      <Input
        aria-label={`${label}要求`}
        status={isFound ? '' : 'error'}
        title={isFound ? part.requirement : '原文中没有这句话'}
        value={part.requirement}
        placeholder="照抄原文中它所在的那句话"
        onChange={({ target }) => onChange({ ...part, requirement: target.value })}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={`删去${label}`}
        onClick={onRemove}
      />
    </div>
  )
}

const ROLES = [
  { value: 'goal', label: '要达到' },
  { value: 'condition', label: '适用条件' },
] as const

function QuantityInputs({
  label,
  part,
  onChange,
}: Pick<PartLineProps, 'label' | 'part' | 'onChange'>) {
  return (
    <span className="task-edit-read">
      <InputNumber
        aria-label={`${label}数字`}
        controls={false}
        value={part.value}
        onChange={(value) => onChange({ ...part, value })}
      />
      <Input
        aria-label={`${label}单位`}
        value={part.unit}
        onChange={({ target }) => onChange({ ...part, unit: target.value })}
      />
      <Select
        aria-label={`${label}性质`}
        value={part.role}
        options={[...ROLES]}
        onChange={(role: PartDraft['role']) => onChange({ ...part, role })}
      />
    </span>
  )
}
