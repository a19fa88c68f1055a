/** The pages at the end of a Word template that explain its marks; from their heading on nothing goes out. */

import { escapeXml } from '../../src/main/ooxml/xml.ts'
import { GUIDE_HEADING } from '../../src/main/template/docx/word-template.ts'
import { patchedXml } from './patched-xml.ts'

const LINES: [string, string][] = [
  [
    '怎样用',
    '在 Word 或 WPS 中改好外观后保存，在“设置—导出模板”中添加，导出 Word 时选用。字体、页眉页脚、图片、红头、页边距、自己写的文字都会保留。',
  ],
  [
    '样例行',
    '表格里写有列标记（如 {{辖市区}}）的那一行。导出时每行数据照它重复一次。表头各行请设为“重复标题行”。',
  ],
  [
    '分组行',
    '任务分解表中，只写 {{重点领域}} 的一行（横贯各列）放在样例行上面，领域变换时印一次；不要这一行就把标记写进样例行。序号、重点任务相同的各行自动合并。',
  ],
  [
    '合计行',
    '首格写 {{合计行}}，放在样例行上面或下面；其余各格写与样例行相同的标记。不需要就删去整行。',
  ],
  [
    '单个值',
    '写在正文、页眉页脚、文本框里都可以，可与其他文字连写。单独成段的标记没有内容时，这一段不印；有几行内容时，分成几段。',
  ],
  ['增减列', '在样例行加一格，写上下表中的列标记，再写好表头；不要的列整列删除。'],
  ['几张表', '附件号、标题这样的标记，属于它下面的那张表。'],
  ['括号', '两个花括号，半角全角都可以；括号里的名称不分全角半角和空格。'],
  ['检查', '写错的标记不会被悄悄忽略：会说明是第几段、第几个表格第几行第几格，怎么改。'],
  ['本节', '从“模板说明”这一段起到末尾，导出的文件里没有。'],
]

/** Names of columns, by the table that has them. */
export type GuideTables = readonly (readonly [table: string, columns: readonly string[]])[]

export function withGuide(
  bytes: Uint8Array,
  tables: GuideTables,
  facts: readonly (readonly [string, string])[],
): Promise<Uint8Array> {
  const marks = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join('　')
  const content = [
    heading(GUIDE_HEADING),
    ...LINES.map(([name, text]) => line(name, text)),
    ...tables.map(([name, columns]) => line(name, marks(columns))),
    ...facts.map(([name, text]) => line(`{{${name}}}`, text)),
  ].join('')
  return patchedXml(bytes, 'word/document.xml', (text) => {
    // The body's own page set-up comes last.
    const at = text.lastIndexOf('<w:sectPr')
    return text.slice(0, at) + content + text.slice(at)
  })
}

function heading(text: string): string {
  return `<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:after="120"/></w:pPr>${run(text, 32, true)}</w:p>`
}

function line(name: string, text: string): string {
  return `<w:p><w:pPr><w:spacing w:line="320" w:lineRule="exact"/><w:ind w:left="1900" w:hanging="1900"/></w:pPr>${run(name, 21, true)}<w:r><w:tab/></w:r>${run(text, 21, false)}</w:p>`
}

function run(text: string, size: number, isHeading: boolean): string {
  const font = isHeading ? '黑体' : '宋体'
  return `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/><w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}
