import { Select } from 'antd'
import type { ImportChoices } from '../../../../../shared/import/plan.ts'
import type {
  ColumnMapping,
  MappingSource,
  SheetReport,
  TableReading,
} from '../../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../../shared/lists/definition.ts'
import { sureness, UNSURE } from './confidence.ts'
import { withUnit } from './reading-choices.ts'
import { UnitSelect } from './UnitSelect.tsx'

interface ColumnTableProps {
  list: ListDefinition
  sheet: SheetReport
  table: TableReading
  choices: ImportChoices
  /** Cells of headers that mean something which the list does not have, by A1 name. */
  unmapped: ReadonlySet<string>
  onChoose(choices: ImportChoices): void
}

const FOUND_BY: Record<MappingSource, string> = {
  label: '列名',
  alias: '别名',
  path: '分组列名',
  content: '内容',
  memory: '上次确认',
  choice: '本次指定',
}

const NO_FIELD = ''

/** Which column of a table means which field, how that was found, and another one to choose. */
export function ColumnTable({ list, sheet, table, choices, unmapped, onChoose }: ColumnTableProps) {
  const options = [
    { value: NO_FIELD, label: '（不导入）' },
    ...list.fields.map(({ key, label }) => ({ value: key, label })),
  ]
  const key = `${sheet.name}!${table.header.bottom}`
  const chosen = choices.columns?.[key] ?? {}
  /** What was chosen a moment ago stands before how the sheet was read. */
  const fieldIn = ({ column, field }: ColumnMapping) => {
    const told = chosen[column]
    return told === undefined ? field : told
  }
  const choose = ({ column }: ColumnMapping, field: string) => {
    const value = field === NO_FIELD ? null : field
    onChoose({ ...choices, columns: { ...choices.columns, [key]: { ...chosen, [column]: value } } })
  }
  return (
    <table className="review-columns" aria-label={`列对应：${sheet.name}`}>
      <thead>
        <tr>
          <th scope="col">列</th>
          <th scope="col">表头</th>
          <th scope="col">字段</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {sheet.mapping
          .filter(
            ({ column, table: row }) => row === table.header.bottom && isWithin(column, table),
          )
          .map((mapping) => (
            <tr key={mapping.column} data-unsure={isUnsure(mapping, unmapped)}>
              <td>{mapping.column}</td>
              <td>{mapping.header || '（空）'}</td>
              <td>
                <Select
                  aria-label={`${mapping.column} 列“${mapping.header}”的字段`}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={fieldIn(mapping) ?? NO_FIELD}
                  options={options}
                  onChange={(field) => choose(mapping, field)}
                  popupMatchSelectWidth={200}
                />
                {mapping.unit !== null && (
                  <UnitSelect
                    list={list}
                    mapping={mapping}
                    unit={mapping.unit}
                    onChange={(unit) =>
                      onChoose(withUnit(choices, table.key, mapping.column, unit))
                    }
                  />
                )}
              </td>
              <td>{foundText(mapping, unmapped)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** Tables beside each other share their header row. */
function isWithin(column: string, { columns: [first, last] }: TableReading): boolean {
  const order = (letters: string) => letters.padStart(3, ' ')
  return order(column) >= order(first) && order(column) <= order(last)
}

/** A column that counts rows or holds their ids is rightly left out. */
function isUnsure(
  { field, confidence, column, table, unit }: ColumnMapping,
  unmapped: ReadonlySet<string>,
): boolean {
  if (unit !== null && (unit.factor === null || unit.confidence < UNSURE)) return true
  return field === null ? unmapped.has(`${column}${table}`) : confidence < UNSURE
}

function foundText(mapping: ColumnMapping, unmapped: ReadonlySet<string>): string {
  const { by, confidence, field } = mapping
  if (by === 'choice') return FOUND_BY.choice
  if (by === null || field === null) return isUnsure(mapping, unmapped) ? '没有认出' : '不导入'
  return sureness(FOUND_BY[by], confidence)
}
