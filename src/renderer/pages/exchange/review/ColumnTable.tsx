import { Select } from 'antd'
import type { ImportChoices } from '../../../../shared/import/plan.ts'
import type { ColumnMapping, MappingSource, SheetReport } from '../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'

type Columns = NonNullable<ImportChoices['columns']>

interface ColumnTableProps {
  list: ListDefinition
  sheet: SheetReport
  chosen: Columns
  /** Cells of headers that mean something which the list does not have, by A1 name. */
  unmapped: ReadonlySet<string>
  onChoose(columns: Columns): void
}

const FOUND_BY: Record<MappingSource, string> = {
  label: '列名',
  alias: '别名',
  path: '分组列名',
  content: '内容',
  memory: '上次确认',
  choice: '本次指定',
}

/** Below this a mapping is worth a look. */
const UNSURE = 0.8

const NO_FIELD = ''

/** Which column of a sheet means which field, how that was found, and another one to choose. */
export function ColumnTable({ list, sheet, chosen, unmapped, onChoose }: ColumnTableProps) {
  const tables = [...new Set(sheet.mapping.map(({ table }) => table))]
  const options = [
    { value: NO_FIELD, label: '（不导入）' },
    ...list.fields.map(({ key, label }) => ({ value: key, label })),
  ]
  const keyOf = ({ table }: ColumnMapping) => `${sheet.name}!${table}`
  /** What was chosen a moment ago stands before how the sheet was read. */
  const fieldIn = (mapping: ColumnMapping) => {
    const told = chosen[keyOf(mapping)]?.[mapping.column]
    return told === undefined ? mapping.field : told
  }
  const choose = (mapping: ColumnMapping, field: string) => {
    const key = keyOf(mapping)
    const value = field === NO_FIELD ? null : field
    onChoose({ ...chosen, [key]: { ...chosen[key], [mapping.column]: value } })
  }
  return tables.map((table) => (
    <section key={table} aria-label={`列对应：${sheet.name}`}>
      <h3>{`“${sheet.name}”${tables.length > 1 ? `第 ${table} 行起的表` : ''}各列`}</h3>
      <table className="review-columns">
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
            .filter((mapping) => mapping.table === table)
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
                </td>
                <td>{foundText(mapping, unmapped)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  ))
}

/** A column that counts rows or holds their ids is rightly left out. */
function isUnsure(
  { field, confidence, column, table }: ColumnMapping,
  unmapped: ReadonlySet<string>,
): boolean {
  return field === null ? unmapped.has(`${column}${table}`) : confidence < UNSURE
}

function foundText(mapping: ColumnMapping, unmapped: ReadonlySet<string>): string {
  const { by, confidence, field } = mapping
  if (by === 'choice') return FOUND_BY.choice
  if (by === null || field === null) return isUnsure(mapping, unmapped) ? '没有认出' : '不导入'
  const percent = Math.round(confidence * 100)
  return percent === 100 ? FOUND_BY[by] : `${FOUND_BY[by]} ${percent}%`
}
