/** An official table as what its template asks for. */
import type { AnnexColumn, AnnexTable } from '../../shared/annex/table.ts'
import type { PlanDefinition, TableDefinition } from '../../shared/plan/definition.ts'
import type { DataColumn, TemplateData, Value } from './data.ts'
import { factsOf } from './facts.ts'

/** What one project counts as. */
const COUNT_UNIT = '项'

export function annexData(plan: PlanDefinition, table: AnnexTable, seq: number): TemplateData {
  const body = table.rows.filter(({ isTotal }) => !isTotal)
  const definition = plan.tables.find(({ key }) => key === table.key)
  const label = definition?.rowHeading ?? '辖市区'
  return {
    facts: factsOf({
      plan,
      mark: table.mark,
      title: table.title,
      name: table.mark ?? table.title,
      unit: unitOf(plan, table),
      rows: body.length,
      seq,
    }),
    columns: [
      { name: '序号', aliases: [], format: '0' },
      { name: label, aliases: ['辖市区', '地区'], format: '@', isRequired: true },
      ...table.columns.map((column, index) => columnOf(plan, table, definition, column, index)),
    ],
    rows: body.map((row, index) => [
      index + 1,
      row.label,
      ...row.cells.map((cell, at) => shown(cell.value, cell.sum, table.columns[at])),
    ]),
    totalLabel: table.rows.find(({ isTotal }) => isTotal)?.label ?? '合计',
    wantsTotal: true,
    keyColumns: [],
    words: new Map(),
  }
}

function columnOf(
  plan: PlanDefinition,
  table: AnnexTable,
  definition: TableDefinition | undefined,
  column: AnnexColumn,
  index: number,
): DataColumn {
  const closing = table.rows.find(({ isTotal }) => isTotal)?.cells[index]
  const isRowSum = table.rows.some((row) => row.cells[index]?.sum === 'row')
  const indicator = plan.indicators.find(({ key }) => key === column.key)
  const category = plan.categories.find(({ name }) => name === column.key)
  return {
    name: indicator?.name ?? category?.name ?? definition?.totalColumn ?? column.key,
    aliases:
      indicator === undefined
        ? (category?.aliases ?? ['合计'])
        : [`${indicator.name}(${indicator.unit})`],
    format: column.decimals === 0 ? '0' : `0.${'0'.repeat(column.decimals)}`,
    slashForZero: column.zero === '/',
    isRequired: !isRowSum,
    isRowSum,
    isAddend: category !== undefined,
    total: { rule: closing?.sum === 'column' ? 'sum' : 'given', value: closing?.value ?? null },
  }
}

/** A zero of the body is printed as a sign; one that is added up stays a number. */
function shown(
  value: number | null,
  sum: 'row' | 'column' | undefined,
  column: AnnexColumn | undefined,
): Value {
  return value === 0 && sum === undefined && column?.zero === '/' ? '/' : value
}

function unitOf(plan: PlanDefinition, table: AnnexTable): string {
  if (table.key === 'annex1') return COUNT_UNIT
  const units = plan.indicators.filter((item) => item.table === table.key).map(({ unit }) => unit)
  const [first = ''] = units
  return units.every((unit) => unit === first) ? first : '见表头'
}
