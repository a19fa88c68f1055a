/** Whether the table of a template can be filled without losing or doubling anything. */

import { descendantsOf } from '../ooxml/xml.ts'
import { checkHeadings } from './check-headings.ts'
import type { TemplateData } from './data.ts'
import type { FoundSheet, FoundTable } from './find-table.ts'
import { type MarkNames, TOTAL_ROW } from './mark-names.ts'
import { loneMark, marksIn } from './marks.ts'
import { mergesOf } from './merges.ts'
import type { Problems } from './problems.ts'
import { type TemplateCell, textOfCell } from './sheet-cells.ts'

export function checkMerges(found: FoundSheet, problems: Problems): void {
  const merges = mergesOf(found.root)
  for (const cell of found.rows.flatMap(({ cells }) => cells)) {
    if (marksIn(textOfCell(cell)).length === 0) continue
    const merge = merges.find((range) => range.covers(cell.row, cell.column))
    if (merge === undefined || merge.startsAt(cell.row, cell.column)) continue
    problems.error(
      'MARK_UNDER_MERGE',
      { sheet: found.sheet.name, cell: cell.name },
      `标记被合并单元格 ${merge.text} 盖住，看不见也不会被填写。请移到其左上角 ${merge.first}`,
    )
  }
}

export function checkTable(
  table: FoundTable,
  data: TemplateData,
  names: MarkNames,
  problems: Problems,
): void {
  const { sheet, sample } = table
  checkColumns(marksOf(table), { sheet: sheet.name, cell: `A${sample.number}` }, sample.number, {
    data,
    names,
    problems,
  })
  checkHeadings(table, data, names, problems)
  checkSampleRow(table, problems)
  checkTotalRow(table, data, names, problems)
}

/** A mark of the sample row, and where it stands. */
export interface PlacedMark {
  name: string
  place: { sheet: string; cell: string }
}

function marksOf({ sheet, sample }: FoundTable): PlacedMark[] {
  return sample.cells.flatMap((cell) =>
    marksIn(textOfCell(cell)).map(({ name }) => ({ name, place: at(sheet.name, cell) })),
  )
}

/** Whether the sample row has every column that it needs; `place` is its first cell. */
export function checkColumns(
  marks: readonly PlacedMark[],
  place: PlacedMark['place'],
  row: number,
  { data, names, problems }: { data: TemplateData; names: MarkNames; problems: Problems },
): void {
  const { columns, keyColumns } = data
  const seen = new Map<number, string>()
  for (const { name, place: own } of marks) {
    const column = names.column(name)
    if (column === null) continue
    const before = seen.get(column)
    if (before !== undefined)
      problems.warn('COLUMN_TWICE', own, `“${name}”在${spaced(before)}已有一列`)
    else seen.set(column, own.cell)
  }
  columns.forEach(({ name, isRequired }, index) => {
    if (isRequired === undefined || isRequired === false || seen.has(index)) return
    const lack = `样例行（第 ${row} 行）缺少“${name}”一列`
    if (isRequired === 'wanted')
      problems.warn('COLUMN_MISSING', place, `${lack}，新增的行没有地方填写它，交回后会被要求补上`)
    else problems.error('COLUMN_MISSING', place, `${lack}。请加一列，写上 {{${name}}}`)
  })
  const hasKey = keyColumns.some((key) => seen.has(names.column(key) ?? -1))
  if (keyColumns.length > 0 && !hasKey)
    problems.warn(
      'NO_KEY_COLUMN',
      place,
      `样例行没有 ${keyColumns.join('、')} 中的任何一列，导出的表再导入时无法对应到原来的行`,
    )
}

function checkSampleRow({ sheet, root, sample }: FoundTable, problems: Problems): void {
  const place = { sheet: sheet.name, cell: `A${sample.number}` }
  for (const merge of mergesOf(root))
    if (merge.coversRow(sample.number) && merge.isTall)
      problems.error(
        'SAMPLE_ROW_MERGED',
        { sheet: sheet.name, cell: merge.first },
        `样例行（第 ${sample.number} 行）与上下行合并（${merge.text}），不能逐行重复。请取消合并`,
      )
  for (const element of descendantsOf(root)) {
    const kind = element.localName === 'f' ? element.getAttribute('t') : null
    if (kind !== 'array' && kind !== 'dataTable') continue
    const [, top, bottom = top] =
      /\D+(\d+)(?::\D+(\d+))?/u.exec(element.getAttribute('ref') ?? '') ?? []
    if (Number(top) <= sample.number && sample.number <= Number(bottom))
      problems.error(
        'SAMPLE_ROW_IN_ARRAY',
        { sheet: sheet.name, cell: element.getAttribute('ref') ?? place.cell },
        '样例行在数组公式或模拟运算表中，不能逐行重复。请改成普通公式',
      )
  }
  // A mark alone in its cell leaves nothing of the text whose fonts could be missed.
  const mixed = sample.cells.filter((cell) => {
    const text = textOfCell(cell)
    return cell.runs.length > 1 && marksIn(text).length > 0 && loneMark(text) === null
  })
  const [first] = mixed
  if (first !== undefined)
    problems.warn(
      'SAMPLE_ROW_FONTS',
      at(sheet.name, first),
      `样例行有 ${mixed.length} 个单元格里用了几种字体，填写后只用单元格本身的字体`,
    )
}

function checkTotalRow(
  { sheet, root, sample, total }: FoundTable,
  { columns, wantsTotal }: TemplateData,
  names: MarkNames,
  problems: Problems,
): void {
  if (total === null) {
    if (wantsTotal)
      problems.warn(
        'NO_TOTAL_ROW',
        { sheet: sheet.name, cell: `A${sample.number + 1}` },
        `没有合计行。需要时请在样例行上面或下面加一行，首格写 {{${TOTAL_ROW}}}，其余各格写与样例行相同的标记`,
      )
    return
  }
  for (const merge of mergesOf(root))
    if (merge.coversRow(total.number) && merge.isTall)
      problems.error(
        'TOTAL_ROW_MERGED',
        { sheet: sheet.name, cell: merge.first },
        `合计行与上下行合并（${merge.text}）。请取消合并`,
      )
  for (const cell of total.cells)
    for (const { name } of marksIn(textOfCell(cell))) {
      const column = columns[names.column(name) ?? -1]
      if (column === undefined || names.isTotal(name)) continue
      if (column.total !== undefined && loneMark(textOfCell(cell)) !== null) continue
      problems.error(
        'NOT_ADDABLE',
        at(sheet.name, cell),
        column.total === undefined
          ? `“${column.name}”不能合计。请删去合计行里的这个标记`
          : `合计行的“${column.name}”要单独占一个单元格，不能与其他文字写在一起`,
      )
    }
}

function at(sheet: string, { name }: TemplateCell) {
  return { sheet, cell: name }
}

/** A cell's name is set off from Chinese text. */
function spaced(cell: string): string {
  return /^[A-Z]/u.test(cell) ? ` ${cell} ` : cell
}
