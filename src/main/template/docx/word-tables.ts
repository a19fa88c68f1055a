/** Which table of a document holds which data: its sample row, total row and line across, by their marks. */
import { descendantsOf, type Element } from '../../ooxml/xml.ts'
import type { PlacedMark } from '../check-table.ts'
import type { TemplateData } from '../data.ts'
import { type MarkNames, TOTAL_ROW } from '../mark-names.ts'
import { marksIn } from '../marks.ts'
import type { Problems } from '../problems.ts'
import { type Places, rowNumber, rowsOf } from './places.ts'
import { paragraphsOf, rowAround, type WordParagraph } from './word-template.ts'

export interface WordRow {
  element: Element
  number: number
  paragraphs: WordParagraph[]
  marks: PlacedMark[]
}

export interface WordTable {
  element: Element
  rows: WordRow[]
}

export interface BoundWordTable extends WordTable {
  data: TemplateData
  names: MarkNames
  sample: WordRow
  total: WordRow | null
  /** A line across the table, above the rows that it heads. */
  band: WordRow | null
}

export interface Known {
  data: TemplateData
  names: MarkNames
}

export function wordTables(body: Element, places: Places): WordTable[] {
  return [...descendantsOf(body)]
    .filter(({ localName }) => localName === 'tbl')
    .map((element) => ({ element, rows: rowsOf(element).map((row) => wordRow(row, places)) }))
}

function wordRow(element: Element, places: Places): WordRow {
  const paragraphs = paragraphsOf(element).filter((item) => rowAround(item.element) === element)
  const marks = paragraphs.flatMap((paragraph) =>
    marksIn(paragraph.text).map(({ name }) => ({ name, place: places.of(paragraph.element) })),
  )
  return { element, number: rowNumber(element), paragraphs, marks }
}

/** The data whose columns a table asks for most; null where it asks for none. */
export function closestTo({ rows }: WordTable, known: readonly Known[]): Known | null {
  const marks = rows.flatMap((row) => row.marks)
  const scores = known.map(({ names }) => marks.filter(({ name }) => names.isOfRow(name)).length)
  const best = Math.max(0, ...scores)
  return best === 0 ? null : (known[scores.indexOf(best)] ?? null)
}

/** @param all How many tables the document has. The one of the data; null where there is none, which has been said if it is needed. */
export function bindTable(
  tables: readonly WordTable[],
  { data, names }: Known,
  all: number,
  problems: Problems,
): BoundWordTable | null {
  const found = tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const kind = kindOf(row, data, names)
      return kind === null ? [] : [{ table, row, kind }]
    }),
  )
  const [sample, ...others] = found.filter(({ kind }) => kind === 'sample')
  for (const { row } of others)
    sayTwice(
      row,
      'TWO_SAMPLE_ROWS',
      '这里是第二个样例行。同一种数据只能有一个，请删去其中一个',
      problems,
    )
  if (sample === undefined) {
    if (data.isOptional !== true) sayNoSample(all, data, problems)
    return null
  }
  const [total = null, ...more] = found.filter(
    ({ kind, table }) => kind === 'total' && table === sample.table,
  )
  for (const { row } of more)
    sayTwice(row, 'TWO_TOTAL_ROWS', `这里又有一个合计行。请只保留一个 {{${TOTAL_ROW}}}`, problems)
  for (const { kind, table, row } of found)
    if (kind === 'total' && table !== sample.table)
      sayTwice(
        row,
        'TOTAL_ROW_ELSEWHERE',
        '合计行不在样例行所在的表格里。请把两者放在同一个表格',
        problems,
      )
  const band = found.find(({ kind, table }) => kind === 'band' && table === sample.table)
  return {
    ...sample.table,
    data,
    names,
    sample: sample.row,
    total: total?.row ?? null,
    band: band?.row ?? null,
  }
}

function kindOf(
  { marks }: WordRow,
  { columns }: TemplateData,
  names: MarkNames,
): 'sample' | 'total' | 'band' | null {
  if (marks.some(({ name }) => names.isTotal(name))) return 'total'
  const own = marks.filter(({ name }) => names.isOfRow(name))
  if (own.length === 0) return null
  const isBand = own.every(({ name }) => columns[names.column(name) ?? -1]?.repeats === 'band')
  return isBand ? 'band' : 'sample'
}

function sayTwice(
  { marks }: WordRow,
  code: 'TWO_SAMPLE_ROWS' | 'TWO_TOTAL_ROWS' | 'TOTAL_ROW_ELSEWHERE',
  text: string,
  problems: Problems,
): void {
  const [first] = marks
  if (first !== undefined) problems.error(code, first.place, text)
}

function sayNoSample(all: number, { columns, facts }: TemplateData, problems: Problems): void {
  const examples = columns.slice(0, 3).map(({ name }) => `{{${name}}}`)
  const title = facts.find(({ name }) => name === '标题')?.value
  problems.error(
    'NO_SAMPLE_ROW',
    { sheet: '正文', cell: all === 0 ? '没有表格' : `共 ${all} 个表格` },
    `没有“${title}”的样例行。请在表格的表头下一行各格写上标记，如 ${examples.join('、')}`,
  )
}
