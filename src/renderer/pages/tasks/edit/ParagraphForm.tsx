import { Button, Input } from 'antd'
import { foundParts } from '../../../../shared/tasks/edit/find-parts.ts'
import {
  emptyPart,
  type ParagraphDraft,
  type PartDraft,
  withFollowedParts,
} from '../../../../shared/tasks/edit/task-draft.ts'
import { PartLine } from './PartLine.tsx'

interface ParagraphFormProps {
  label: string
  paragraph: ParagraphDraft
  year: number
  onChange(paragraph: ParagraphDraft): void
  /** null where it is the only one. */
  onRemove: (() => void) | null
}

export function ParagraphForm(props: ParagraphFormProps) {
  const { label, paragraph, year, onChange, onRemove } = props
  const { parts } = paragraph
  const line = (key: 'responsibility' | 'lead' | 'support', name: string, placeholder: string) => (
    <>
      <span>{name}</span>
      <Input
        aria-label={`${label}${name}`}
        value={paragraph[key]}
        placeholder={placeholder}
        onChange={({ target }) => onChange({ ...paragraph, [key]: target.value })}
      />
    </>
  )
  const add = (more: PartDraft[]) => onChange({ ...paragraph, parts: [...parts, ...more] })
  const found = foundParts(paragraph, year)
  return (
    <fieldset className="task-edit-paragraph" aria-label={label}>
      <legend>
        {label}
        {onRemove !== null && (
          <Button type="link" size="small" onClick={onRemove}>
            删去这一段
          </Button>
        )}
      </legend>
      <Input.TextArea
        aria-label={`${label}原文`}
        autoSize={{ minRows: 3, maxRows: 14 }}
        value={paragraph.text}
        onChange={({ target }) => onChange({ ...paragraph, text: target.value })}
        onBlur={() => onChange(withFollowedParts(paragraph))}
      />
      <div className="task-edit-duties">
        {line('responsibility', '责任分工', '段末括号里的话，如 市生态环境局牵头，市公安局配合')}
        {line('lead', '牵头部门', '用、隔开')}
        {line('support', '配合部门', '用、隔开')}
      </div>
      {parts.map((part, place) => (
        <PartLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          key={place}
          label={`${label}第 ${place + 1} 条`}
          part={part}
          text={paragraph.text}
          year={year}
          onChange={(next) => onChange({ ...paragraph, parts: parts.with(place, next) })}
          onRemove={() => onChange({ ...paragraph, parts: parts.toSpliced(place, 1) })}
        />
      ))}
      <div className="task-edit-more">
        <Button size="small" onClick={() => add([emptyPart('deadline')])}>
          加时限
        </Button>
        <Button size="small" onClick={() => add([emptyPart('quantity')])}>
          加数量
        </Button>
        {found.length > 0 && (
          <Button size="small" type="link" onClick={() => add(found)}>
            {`原文中还有 ${found.length} 处像时限或数量，加进来看`}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
