import { AutoComplete, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { fieldWords } from '../../shared/lists/field-words.ts'
import { type Offer, offerOf } from '../../shared/lists/offered-words.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { Vocabulary, Words } from '../../shared/plan/vocabulary.ts'
import { useRows } from '../service/use-ledger.tsx'
import { choiceList, isLatin } from './model/choice-list.ts'
import { matchingWords } from './words-search.ts'

interface FieldInputProps {
  field: FieldDefinition
  vocabulary: Vocabulary
  autoFocus: boolean
  /** The rows that are filled in, as far as they are known: towns are offered by their districts. */
  filled?: readonly Pick<Row, 'cells'>[]
  /** A choice that may be left open again: nothing chosen means no change. */
  isOptional?: boolean
  /** Form.Item hands these in. */
  id?: string
  value?: string
  onChange?: (typed: string | undefined) => void
}

const NO_WORDS: Words = { names: [], find: () => null }
const NO_ROWS: readonly Row[] = []

/** The input of one field in a form, by the field's type. */
export function FieldInput({ filled = NO_ROWS, isOptional, ...props }: FieldInputProps) {
  const { field, vocabulary, ...input } = props
  const rows = useRows(PROJECTS)
  const offer = useMemo(
    () => offerOf(field, vocabulary, { filled, rows }),
    [field, vocabulary, filled, rows],
  )
  if (field.type === 'longText') return <LongText {...input} />
  if (field.type === 'choice' && field.open !== true)
    return <Choice {...props} isOptional={isOptional === true} />
  return offer === null ? <Line {...input} /> : <Offering {...input} offer={offer} />
}

function Choice({ field, vocabulary, isOptional, ...input }: FieldInputProps) {
  const words = fieldWords(field, vocabulary) ?? NO_WORDS
  return (
    <Select
      {...input}
      // Where the choice itself was asked for, its words are what was asked for.
      defaultOpen={input.autoFocus}
      options={words.names.map((name) => ({ value: name, label: name }))}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && matchingWords(words, typed).includes(option.value),
      }}
      allowClear={isOptional === true || field.asked === true}
      placeholder={isOptional === true ? '保持不变' : '请选择'}
    />
  )
}

type PlainInputProps = Omit<FieldInputProps, 'field' | 'vocabulary' | 'isOptional' | 'filled'>

/** Words to choose from as in the cell of a sheet, where others may be written too. */
function Offering({ offer, ...input }: PlainInputProps & { offer: Offer }) {
  const { value = '' } = input
  const [current] = useState(value)
  const { options } = choiceList(offer, value === current ? null : value, current)
  return (
    <AutoComplete
      {...input}
      options={options
        .filter(({ isAsTyped }) => !isAsTyped)
        .map((option) => ({ value: option.value, label: option.word }))}
      showSearch={{ filterOption: false }}
      // What is written in Chinese is meant as it stands.
      defaultActiveFirstOption={isLatin(value)}
      allowClear
    />
  )
}

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
