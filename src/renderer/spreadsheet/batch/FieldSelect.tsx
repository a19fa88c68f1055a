import { Select } from 'antd'
import { useMemo } from 'react'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Words } from '../../../shared/plan/vocabulary.ts'
import { foldText } from '../../../shared/values/text.ts'
import { matchingWords } from '../words-search.ts'

interface FieldSelectProps {
  definition: ListDefinition
  fields: readonly FieldDefinition[]
  id?: string
  /** null: none is chosen yet. */
  value: string | null
  onChange(key: string): void
}

/** A field of the list, found by its name, a name that offices use for it, or pinyin. */
export function FieldSelect({ definition, fields, onChange, ...input }: FieldSelectProps) {
  const words = useMemo(() => fieldWords(fields), [fields])
  const options = definition.groups.flatMap((group) => {
    const own = fields.filter((field) => field.group === group.key)
    return own.length === 0
      ? []
      : [{ label: group.label, options: own.map(({ key, label }) => ({ value: key, label })) }]
  })
  return (
    <Select<string>
      {...input}
      className="batch-wide"
      placeholder="选择字段"
      options={options}
      showSearch={{
        filterOption: (typed, option) =>
          typeof option?.label === 'string' && matchingWords(words, typed).includes(option.label),
      }}
      onChange={onChange}
    />
  )
}

function fieldWords(fields: readonly FieldDefinition[]): Words {
  const byAlias = new Map(
    fields.flatMap(({ label, aliases }) =>
      aliases.map((alias): [string, string] => [foldText(alias), label]),
    ),
  )
  return {
    names: fields.map((field) => field.label),
    find: (written) => byAlias.get(foldText(written)) ?? null,
  }
}
