import { AutoComplete, Input, Select } from 'antd'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { fieldWords } from '../../shared/lists/field-words.ts'
import type { Vocabulary, Words } from '../../shared/plan/vocabulary.ts'
import { matchingWords } from './words-search.ts'

interface FieldInputProps {
  field: FieldDefinition
  vocabulary: Vocabulary
  autoFocus: boolean
  /** A choice that may be left open again: nothing chosen means no change. */
  isOptional?: boolean
  /** Form.Item hands these in. */
  id?: string
  value?: string
  onChange?: (typed: string | undefined) => void
}

const NO_WORDS: Words = { names: [], find: () => null }

/** The input of one field in a form, by the field's type. */
export function FieldInput({ field, vocabulary, isOptional, ...input }: FieldInputProps) {
  if (field.type === 'longText') return <LongText {...input} />
  if (field.type !== 'choice') return <Line {...input} />
  const words = fieldWords(field, vocabulary) ?? NO_WORDS
  const options = words.names.map((name) => ({ value: name, label: name }))
  const filterOption = (typed: string, option?: { value: string }) =>
    option !== undefined && matchingWords(words, typed).includes(option.value)
  return field.open === true ? (
    <AutoComplete {...input} options={options} showSearch={{ filterOption }} allowClear />
  ) : (
    <Select
      {...input}
      // Where the choice itself was asked for, its words are what was asked for.
      defaultOpen={input.autoFocus}
      options={options}
      showSearch={{ filterOption }}
      allowClear={isOptional === true || field.asked === true}
      placeholder={isOptional === true ? '保持不变' : '请选择'}
    />
  )
}

type PlainInputProps = Omit<FieldInputProps, 'field' | 'vocabulary' | 'isOptional'>

function Line({ onChange, ...input }: PlainInputProps) {
  return <Input {...input} onChange={(event) => onChange?.(event.target.value)} />
}

function LongText({ onChange, ...input }: PlainInputProps) {
  return (
    <Input.TextArea
      {...input}
      autoSize={{ minRows: 2, maxRows: 6 }}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}
