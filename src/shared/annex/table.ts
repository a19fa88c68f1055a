/**
 * The official tables as a grid of cells, the one model behind the screen and every file format.
 *
 * Rows and columns count from 0 at the first header row.
 */

import type { Cells } from '../changes/change.ts'
import type { Indicator, PlanDefinition, TableDefinition } from '../plan/definition.ts'
import { quotaOf, sumOfAll } from '../plan/quotas.ts'
import { type Summary, summarize } from './summary.ts'

export interface HeaderCell {
  text: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** A number of the body: shown by its column's rule, or added up from others. */
export interface AnnexCell {
  value: number | null
  /** What the cell adds up, when it is a total. */
  sum?: 'row' | 'column'
  /** The official number beside it, where the table counts the ledger; null until it is told. */
  quota?: number | null
}

export interface AnnexRow {
  label: string
  isTotal: boolean
  cells: AnnexCell[]
}

export interface AnnexColumn {
  key: string
  decimals: number
  zero: '0' | '/'
}

export interface AnnexTable {
  key: TableDefinition['key']
  mark: string | null
  title: string
  headerRows: number
  header: HeaderCell[]
  columns: AnnexColumn[]
  rows: AnnexRow[]
}

/** How a number is printed in its column: `/` or `0` for zero, fixed decimals, blank for none. */
export function annexText(column: AnnexColumn, value: number | null): string {
  if (value === null) return ''
  if (value === 0 && column.zero === '/') return '/'
  return value.toFixed(column.decimals)
}

function tableOf(plan: PlanDefinition, key: TableDefinition['key']): TableDefinition {
  const table = plan.tables.find((item) => item.key === key)
  if (table === undefined) throw new TypeError(`the plan has no table ${key}`)
  return table
}

/** 附件1: number of projects by district and category, counted from the ledger. */
export function annex1(plan: PlanDefinition, projects: Iterable<Cells>): AnnexTable {
  const table = tableOf(plan, 'annex1')
  const summary = summarize(plan, projects)
  const leaves = plan.categories.map(({ name, group }) => ({ text: name, group }))
  const closing = table.totalColumn === null ? [] : [{ text: table.totalColumn, group: null }]
  const columns = [...summary.categories, ...closing.map(() => 'total')]
  const rows = [
    ...summary.districts.map((district) => districtRow(summary, district)),
    closingRow(summary, table.totalRow),
  ]
  return {
    key: table.key,
    mark: table.mark,
    title: table.title,
    ...headerOf(table.rowHeading, [...leaves, ...closing]),
    columns: columns.map((key) => ({ key, decimals: 0, zero: table.zero })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, columns.length) })),
  }
}

function closingRow(summary: Summary, label: string): AnnexRow {
  const { districts, categories } = summary
  const quotas = categories.map((category) =>
    sumOfAll(districts.map((district) => quotaOf(summary, district, category))),
  )
  return {
    label,
    isTotal: true,
    cells: [
      ...categories.map((category, index) => ({
        value: summary.columnTotals[category] ?? 0,
        sum: 'column' as const,
        quota: quotas[index] ?? null,
      })),
      { value: summary.total, sum: 'column', quota: sumOfAll(quotas) },
    ],
  }
}

function districtRow(summary: Summary, district: string): AnnexRow {
  const quotas = summary.categories.map((category) => quotaOf(summary, district, category))
  return {
    label: district,
    isTotal: false,
    cells: [
      ...summary.categories.map((category, index) => ({
        value: summary.counts[district]?.[category] ?? 0,
        quota: quotas[index] ?? null,
      })),
      { value: summary.rowTotals[district] ?? 0, sum: 'row', quota: sumOfAll(quotas) },
    ],
  }
}

/** 附件2 or the air-quality table: the official targets, closed by each column's own total rule. */
export function targetTable(plan: PlanDefinition, key: 'annex2' | 'air'): AnnexTable {
  const table = tableOf(plan, key)
  const indicators = plan.indicators.filter((indicator) => indicator.table === key)
  const { targets } = summarize(plan, [])
  const rowOf = (label: string, place: string): AnnexRow => ({
    label,
    isTotal: place === 'total',
    cells: indicators.map((indicator) => ({
      value: targets[indicator.key]?.[place] ?? null,
      ...(place === 'total' && indicator.total === 'sum' ? { sum: 'column' as const } : {}),
    })),
  })
  return {
    key,
    mark: table.mark,
    title: table.title,
    ...headerOf(
      table.rowHeading,
      indicators.map((indicator) => ({
        text: headingOf(indicator),
        group: indicator.group,
      })),
    ),
    columns: indicators.map(({ key: column, decimals, zero }) => ({ key: column, decimals, zero })),
    rows: [...plan.districts.map(({ name }) => rowOf(name, name)), rowOf(table.totalRow, 'total')],
  }
}

function headingOf(indicator: Indicator): string {
  return `${indicator.name}(${indicator.unit})`
}

/** A header of one row, or of two where neighbouring columns share a group. */
function headerOf(
  rowHeading: string,
  leaves: { text: string; group: string | null }[],
): Pick<AnnexTable, 'header' | 'headerRows'> {
  const headerRows = leaves.some((leaf) => leaf.group !== null) ? 2 : 1
  const header: HeaderCell[] = [
    { text: rowHeading, row: 0, column: 0, rowSpan: headerRows, columnSpan: 1 },
  ]
  leaves.forEach(({ text, group }, index) => {
    const column = index + 1
    if (group === null) {
      header.push({ text, row: 0, column, rowSpan: headerRows, columnSpan: 1 })
      return
    }
    const above = header.findLast((cell) => cell.row === 0)
    if (above !== undefined && leaves[index - 1]?.group === group) above.columnSpan += 1
    else header.push({ text: group, row: 0, column, rowSpan: 1, columnSpan: 1 })
    header.push({ text, row: 1, column, rowSpan: 1, columnSpan: 1 })
  })
  return { header, headerRows }
}
