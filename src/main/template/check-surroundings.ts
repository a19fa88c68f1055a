/** What stands around the table: page set-up, dropdowns, drawings, protection, links. */

import { childOf, childrenOf, descendantsOf, isOn, textOf } from '../ooxml/xml.ts'
import type { TemplateData } from './data.ts'
import { drawingTexts } from './drawing-texts.ts'
import { type FoundSheet, type FoundTable, sayUnknown } from './find-table.ts'
import { printAreaOf } from './form.ts'
import type { MarkNames } from './mark-names.ts'
import { hasBrokenMark, marksIn } from './marks.ts'
import type { Problems } from './problems.ts'
import { wordsMark } from './word-lists.ts'
import type { TemplateWorkbook } from './workbook.ts'

/** Marks outside of cells. */
export function checkOtherMarks(
  workbook: TemplateWorkbook,
  found: FoundSheet,
  names: MarkNames,
  problems: Problems,
): void {
  const sheet = found.sheet.name
  checkText(sheet, { sheet, cell: '工作表标签' })
  const headerFooter = childOf(found.root, 'headerFooter')
  for (const part of headerFooter === null ? [] : childrenOf(headerFooter))
    checkText(textOf(part), { sheet, cell: part.localName?.endsWith('Footer') ? '页脚' : '页眉' })
  for (const { text } of drawingTexts(workbook.package, found.sheet.path))
    checkText(text, { sheet, cell: '图形或图表' })
  for (const rule of descendantsOf(found.root)) {
    if (rule.localName !== 'dataValidation') continue
    const mark = wordsMark(rule)
    if (mark === null || names.words(mark) !== null) continue
    const cell = (rule.getAttribute('sqref') ?? '').split(/[\s:]/u)[0] ?? ''
    problems.error(
      'MARK_UNKNOWN',
      { sheet, cell },
      `下拉列表的来源写作“{{${mark}}}”，没有这个名称的可选词。请改为计划中的列（如辖市区），或写上固定的选项`,
    )
  }

  function checkText(text: string, place: { sheet: string; cell: string }) {
    if (hasBrokenMark(text))
      problems.error('MARK_BROKEN', place, `标记的括号不成对：${text}。请写成 {{名称}}`)
    for (const { name } of marksIn(text))
      if (names.column(name) !== null && names.fact(name) === null)
        problems.error('MARK_UNKNOWN', place, `“${name}”是一列，只能写在样例行里`)
      else sayUnknown(name, place, names, problems)
  }
}

/** What goes out otherwise than its maker may think. */
export function checkSurroundings(
  workbook: TemplateWorkbook,
  table: FoundTable,
  { form }: TemplateData,
  problems: Problems,
): void {
  const { sheet, root, sample } = table
  if (sheet.isHidden)
    problems.warn(
      'SHEET_HIDDEN',
      { sheet: sheet.name, cell: `A${sample.number}` },
      '表在隐藏的工作表里，导出后看不到',
    )
  if (form === undefined && isOn(childOf(root, 'sheetProtection')?.getAttribute('sheet')))
    problems.warn(
      'SHEET_PROTECTED',
      { sheet: sheet.name, cell: 'A1' },
      '工作表有保护，导出的文件也会带着保护。不需要时请先撤销保护',
    )
  checkPrintTitles(workbook, table, problems)
  if ((form?.spareRows ?? 0) > 0 && printAreaOf(workbook, sheet.element) === null)
    problems.warn(
      'NO_PRINT_AREA',
      { sheet: sheet.name, cell: `A${sample.number}` },
      '没有设置“打印区域”，下面留给新增的空行也会全部打印。请选中表头到样例行，在“页面布局—打印区域”中设置',
    )
  for (const line of descendantsOf(root))
    if (line.localName === 'sparkline')
      problems.warn(
        'SPARKLINES_ONCE',
        { sheet: sheet.name, cell: textOf(childOf(line, 'sqref')) },
        '迷你图不随样例行重复，只有第一行有',
      )
}

/** What goes out with the workbook as a whole. */
export function checkWorkbook(workbook: TemplateWorkbook, problems: Problems): void {
  if (workbook.isLocked)
    problems.warn(
      'SHEET_PROTECTED',
      {},
      '工作簿结构有保护，导出的文件也会带着保护。不需要时请先撤销',
    )
  const paths = workbook.package.paths
  if (paths.some((path) => path.includes('/pivotTables/')))
    problems.warn('PIVOT_STALE', {}, '含有数据透视表，导出后要在 Excel 中按“全部刷新”')
  if (paths.some((path) => path.includes('/externalLinks/')))
    problems.warn('LINKS_OUTSIDE', {}, '含有指向其他文件的链接，收件人打开时会看到更新链接的提示')
  if (paths.some((path) => path.startsWith('_xmlsignatures/')))
    problems.warn('SIGNATURE_LOST', {}, '含有数字签名，填写后签名失效，已去掉')
}

function checkPrintTitles(
  workbook: TemplateWorkbook,
  { sheet, sample }: FoundTable,
  problems: Problems,
): void {
  const titles = workbook.names.find(
    (name) =>
      name.getAttribute('name') === '_xlnm.Print_Titles' &&
      textOf(name).replaceAll("'", '').includes(`${sheet.name}!`),
  )
  const place = { sheet: sheet.name, cell: `A${sample.number}` }
  const rows = /\$(\d+):\$(\d+)/u.exec(textOf(titles ?? null))
  if (rows === null)
    problems.warn(
      'NO_PRINT_TITLES',
      place,
      '没有设置“打印标题”，超过一页时后面的页没有表头。请在“页面布局—打印标题—顶端标题行”中选择表头',
    )
  else if (Number(rows[1]) <= sample.number && sample.number <= Number(rows[2]))
    problems.error(
      'SAMPLE_ROW_REPEATS',
      place,
      '样例行在“打印标题”里，会印在每一页上。请只选择表头各行',
    )
}
