/** What is wrong with a Word template, and what goes out otherwise than its maker may think. */
import {
  childOf,
  childrenOf,
  descendantsOf,
  type Element,
  isOn,
  rootOf,
  textOf,
} from '../../ooxml/xml.ts'
import { checkColumns } from '../check-table.ts'
import { sayUnknown } from '../find-table.ts'
import type { MarkNames } from '../mark-names.ts'
import { hasBrokenMark, loneMark, marksIn } from '../marks.ts'
import type { Problems } from '../problems.ts'
import { Places } from './places.ts'
import type { BoundWordTable } from './word-tables.ts'
import { paragraphsOf, type WordPart, type WordTemplate } from './word-template.ts'

/** Marks of every paragraph; `namesFor` says which are known there, and whether columns are. */
export function checkMarks(
  part: WordPart,
  namesFor: (paragraph: Element) => { names: MarkNames; isOfRow: boolean },
  problems: Problems,
): void {
  const places = new Places(part)
  for (const { element, text } of paragraphsOf(part.root)) {
    if (!/[{｛}｝]/u.test(text)) continue
    const place = places.of(element)
    if (hasBrokenMark(text))
      problems.error('MARK_BROKEN', place, `标记的括号不成对：${text}。请写成 {{名称}}`)
    const { names, isOfRow } = namesFor(element)
    for (const { name } of marksIn(text))
      if (!isOfRow && (names.isOfRow(name) || names.isTotal(name)))
        problems.error('MARK_UNKNOWN', place, `“${name}”是一列，只能写在表格的样例行里`)
      else sayUnknown(name, place, names, problems)
  }
  for (const field of descendantsOf(part.root))
    if (field.localName === 'instrText' && marksIn(textOf(field)).length > 0)
      problems.error(
        'MARK_IN_FIELD',
        { sheet: part.name, cell: '域' },
        `标记写在域代码里（${textOf(field).trim()}），不会被填写。请改为普通文字`,
      )
}

export function checkWordTable(table: BoundWordTable, places: Places, problems: Problems): void {
  const { data, names, sample, total, band, rows } = table
  const first = places.ofCell(sample.element, 0)
  const marks = [...(band?.marks ?? []), ...sample.marks]
  // No document is read back.
  checkColumns(marks, first, sample.number, { data: { ...data, keyColumns: [] }, names, problems })
  for (const [row, what] of [
    [sample, '样例行'],
    [total, '合计行'],
  ] as const)
    if (row !== null) sayMerged(row.element, what, places, problems)
  if (total === null && data.wantsTotal)
    problems.warn(
      'NO_TOTAL_ROW',
      first,
      '没有合计行。需要时请在样例行上面或下面加一行，首格写 {{合计行}}，其余各格写与样例行相同的标记',
    )
  for (const { text, element } of total?.paragraphs ?? [])
    for (const { name } of marksIn(text)) {
      const column = data.columns[names.column(name) ?? -1]
      if (column === undefined || names.isTotal(name) || names.fact(name) !== null) continue
      if (column.total !== undefined && loneMark(text) !== null) continue
      problems.error(
        'NOT_ADDABLE',
        places.of(element),
        column.total === undefined
          ? `“${column.name}”不能合计。请删去合计行里的这个标记`
          : `合计行的“${column.name}”要单独占一格，不能与其他文字写在一起`,
      )
    }
  const heads = rows.filter(({ number }) => number < sample.number)
  if (!heads.some(({ element }) => hasProperty(element, 'tblHeader')))
    problems.warn(
      'NO_PRINT_TITLES',
      first,
      '表头没有设为“重复标题行”，超过一页时后面的页没有表头。请选中表头各行，在“布局—重复标题行”中设置',
    )
  else if (hasProperty(sample.element, 'tblHeader'))
    problems.error(
      'SAMPLE_ROW_REPEATS',
      first,
      '样例行也设成了“重复标题行”，会印在每一页上。请只选表头各行',
    )
}

function hasProperty(row: Element, name: string): boolean {
  const properties = childOf(row, 'trPr')
  const found = properties === null ? null : childOf(properties, name)
  return found !== null && !['0', 'false', 'off'].includes(attributeOf(found) ?? '')
}

/** Attributes of a document bear its prefix. */
function attributeOf(element: Element): string | null {
  return element.getAttributeNS(element.namespaceURI, 'val')
}

function sayMerged(
  row: Element,
  what: '样例行' | '合计行',
  places: Places,
  problems: Problems,
): void {
  const cells = childrenOf(row, 'tc')
  const merged = cells.findIndex((cell) =>
    childrenOf(cell, 'tcPr').some((properties) => childOf(properties, 'vMerge') !== null),
  )
  if (merged >= 0)
    problems.error(
      what === '样例行' ? 'SAMPLE_ROW_MERGED' : 'TOTAL_ROW_MERGED',
      places.ofCell(row, merged),
      `${what}与上下行合并了单元格，不能逐行重复。请拆分这个单元格`,
    )
}

/** What goes out with the document as a whole. */
export function checkDocument(template: WordTemplate, problems: Problems): void {
  const { package: pack, body } = template
  const all = [...descendantsOf(body)]
  if (all.some(({ localName }) => localName === 'ins' || localName === 'del'))
    problems.warn('TRACKED_CHANGES', {}, '含有修订，导出的文件也会带着。请先在“审阅”中接受全部修订')
  if (all.some(({ localName }) => localName === 'commentRangeStart'))
    problems.warn('COMMENTS_KEPT', {}, '含有批注，导出的文件也会带着。不需要时请先删除')
  if (pack.paths.some((path) => path.startsWith('_xmlsignatures/')))
    problems.warn('SIGNATURE_LOST', {}, '含有数字签名，填写后签名失效，已去掉')
  const settings = pack.relations(template.path).find(({ type }) => type === 'settings')
  if (settings === undefined || !pack.has(settings.target)) return
  const protection = childOf(rootOf(pack.document(settings.target)), 'documentProtection')
  const enforced = protection?.getAttributeNS(protection.namespaceURI, 'enforcement')
  if (isOn(enforced) || enforced === 'on')
    problems.warn('SHEET_PROTECTED', {}, '文档有编辑限制，导出的文件也会带着。不需要时请先停止保护')
}
