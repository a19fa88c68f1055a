import { Input, Radio, Select } from 'antd'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import { measureOf, operandCount, TESTS_OF } from '../../../shared/views/conditions.ts'
import type { Test } from '../../../shared/views/filter-model.ts'
import type { ConditionDraft, ConditionLine, Refusal } from './condition-draft.ts'

interface ConditionFormProps {
  field: FieldDefinition
  /** Year of the plan, for an example of a day. */
  year: number
  draft: ConditionDraft
  refusal: Refusal | null
  onChange(draft: ConditionDraft): void
}

/** One condition or two, as in the custom filter of Excel. */
export function ConditionForm({ field, year, draft, refusal, onChange }: ConditionFormProps) {
  const [first, second] = draft.lines
  const lineProps = (index: number) => ({
    field,
    year,
    name: index === 0 ? '条件' : '第二个条件',
    message: refusal?.line === index ? refusal.message : null,
  })
  return (
    <div className="condition-form">
      <Line
        {...lineProps(0)}
        line={first}
        onChange={(line) => onChange({ ...draft, lines: [line, second] })}
      />
      <Radio.Group
        value={draft.joined}
        aria-label="两个条件的关系"
        onChange={({ target }) =>
          onChange({ ...draft, joined: target.value === 'or' ? 'or' : 'and' })
        }
        options={[
          { value: 'and', label: '并且' },
          { value: 'or', label: '或者' },
        ]}
      />
      <Line
        {...lineProps(1)}
        line={second}
        isOptional
        onChange={(line) => onChange({ ...draft, lines: [first, line] })}
      />
    </div>
  )
}

interface LineProps {
  field: FieldDefinition
  year: number
  name: string
  line: ConditionLine
  isOptional?: boolean
  message: string | null
  onChange(line: ConditionLine): void
}

interface Option {
  value: Test | 'none'
  label: string
}

const NO_CONDITION: Option = { value: 'none', label: '（无）' }

function Line({ field, year, name, line, isOptional, message, onChange }: LineProps) {
  const { test, typed } = line
  const measure = measureOf(field)
  const count = test === null ? 0 : operandCount(test)
  const tests: Option[] = TESTS_OF[measure].map(([value, label]) => ({ value, label }))
  const hint = { text: '', number: field.unit ?? '', day: `如 ${year}-06-30` }[measure]
  const [from, to] = typed
  return (
    <div className="condition-line">
      <Select<Option['value']>
        size="small"
        // Or the grid would take a click on the list for one outside its popup.
        classNames={{ popup: { root: 'ag-custom-component-popup' } }}
        value={test ?? 'none'}
        options={isOptional === true ? [NO_CONDITION, ...tests] : tests}
        aria-label={name}
        onChange={(value) => onChange({ ...line, test: value === 'none' ? null : value })}
      />
      {count > 0 && (
        <Input
          size="small"
          className={isOptional === true ? '' : 'filter-first'}
          value={from}
          placeholder={hint}
          aria-label={`${name}的值`}
          status={message === null ? '' : 'error'}
          onChange={(event) => onChange({ ...line, typed: [event.target.value, to] })}
        />
      )}
      {count > 1 && (
        <>
          <span>和</span>
          <Input
            size="small"
            value={to}
            placeholder={hint}
            aria-label={`${name}的第二个值`}
            status={message === null ? '' : 'error'}
            onChange={(event) => onChange({ ...line, typed: [from, event.target.value] })}
          />
        </>
      )}
      {message !== null && <div role="alert">{message}</div>}
    </div>
  )
}
