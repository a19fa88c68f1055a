import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import { formatValue } from '../../../shared/values/format.ts'
import type { FieldFilter } from '../../../shared/views/field-filter.ts'
import type { SummaryGroup } from '../model/group-summary.ts'

interface SummaryRowsProps {
  group: SummaryGroup
  /** 0 for the grand total. */
  depth: number
  fields: readonly FieldDefinition[]
  onShow(place: FieldFilter): void
}

/** A group with its figures, then the groups inside it. */
export function SummaryRows({ group, depth, fields, onShow }: SummaryRowsProps) {
  const isTotal = depth === 0
  return (
    <>
      <tr data-depth={depth}>
        <th scope="row">
          <button
            type="button"
            onClick={() => onShow(group.place)}
            title={isTotal ? '取消分组筛选，查看全部' : '只看这一组'}
          >
            {group.label}
          </button>
        </th>
        <td>{group.count}</td>
        {fields.map((field) => (
          <td key={field.key}>{formatValue(field, group.sums[field.key])}</td>
        ))}
      </tr>
      {group.groups.map((part) => (
        <SummaryRows
          key={part.label}
          group={part}
          depth={depth + 1}
          fields={fields}
          onShow={onShow}
        />
      ))}
    </>
  )
}
