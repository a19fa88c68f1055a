/** A zip → the book in it: .xlsx, .xlsm, .xlsb, .ods. */
import { posix } from 'node:path'
import type { WorkbookFormat } from './cells.ts'
import { assertExpandable, odsExtras } from './ods-content.ts'
import { NotPlain } from './plain-cells.ts'
import { splitSheet } from './plain-sheet.ts'
import { loadChineseFormats, parseZip, type ReadBook } from './reader.ts'
import { type SheetExtras, sheetExtras, withoutLinks } from './sheet-xml.ts'
import { damaged, notWorkbook, Unreadable } from './unreadable.ts'
import { ZipParts } from './zip-parts.ts'

export interface Book {
  format: WorkbookFormat
  book: ReadBook
  /** By the sheet's place, where its own XML had to be asked. */
  extras: (SheetExtras | undefined)[]
  /** By the sheet's place, its rows where the library was not given them. */
  rows: (Buffer | undefined)[]
}

/**
 * @param keepsRows true where the rows of a sheet are kept back from the library, to be scanned.
 * @throws NotPlain where they cannot be
 * @throws Unreadable where it is no workbook, or a damaged or hostile one.
 */
export function readZip(bytes: Buffer, keepsRows: boolean): Book {
  const parts = new ZipParts(bytes)
  if (parts.has('META-INF/manifest.xml')) return readOds(parts)
  if (!parts.has('[Content_Types].xml')) throw notWorkbook(kindOfZip(parts))
  const types = parts.text('[Content_Types].xml')
  if (!/spreadsheetml|ms-excel/u.test(types) && !parts.has('xl/workbook.xml'))
    throw notWorkbook(kindOfZip(parts))
  return readOffice(parts, types, keepsRows)
}

function kindOfZip(parts: ZipParts): string {
  if (parts.has('word/document.xml'))
    return '这是 Word 文档，不是工作簿；请把表格复制到 Excel 里另存'
  if (parts.has('ppt/presentation.xml')) return '这是演示文稿（PowerPoint），不是工作簿'
  if (parts.has('Index/Document.iwa')) return '这是 Apple Numbers 表格，请导出为 .xlsx 再导入'
  if (parts.has('xl/worksheets/sheet1.xml') || parts.has('content.xml'))
    return '缺少主要部件，文件已损坏；请用 Excel 或 WPS 打开后另存一份再试'
  return '这是压缩包，不是工作簿；请先解压，再导入里面的工作簿'
}

function readOffice(parts: ZipParts, types: string, keepsRows: boolean): Book {
  const extras = new Map<string, SheetExtras>()
  const rows = new Map<string, Buffer>()
  const isBinary = parts.has('xl/workbook.bin')
  const container = parts.container((name, content) => {
    if (/styles[^/]*\.(?:xml|bin)$/iu.test(name)) loadChineseFormats()
    if (!isSheetXml(name, content)) return content
    const path = name.toLowerCase()
    const split = keepsRows ? splitSheet(content) : null
    extras.set(path, sheetExtras(content, split === null))
    if (split !== null) rows.set(path, split.rows)
    return withoutLinks(split?.around ?? content)
  })
  const book = parse(parts, () => parseZip(container, isBinary))
  const paths = sheetPaths(parts, book)
  for (const [index, name] of book.SheetNames.entries())
    if (!isRead(book, name) && paths[index]?.isWorksheet !== false) throw damaged(`工作表“${name}”`)
  // Rows that belong to no sheet would be lost: the library knows of a way to them that we do not.
  const known = new Set(paths.map(({ path }) => path.toLowerCase()))
  if ([...rows.keys()].some((path) => !known.has(path))) throw new NotPlain()
  const isMacro = /macroEnabled/u.test(types)
  return {
    format: book.bookType === 'xlsb' ? 'xlsb' : isMacro ? 'xlsm' : 'xlsx',
    book,
    extras: paths.map(({ path }) => extras.get(path.toLowerCase())),
    rows: paths.map(({ path }) => rows.get(path.toLowerCase())),
  }
}

function isSheetXml(name: string, content: Buffer): boolean {
  return /\.xml$/iu.test(name) && /<(?:\w+:)?worksheet\b/u.test(content.toString('latin1', 0, 1000))
}

/** The library drops a sheet in which it fails, without a word. */
function isRead(book: ReadBook, name: string): boolean {
  const sheet: unknown = book.Sheets[name]
  return typeof sheet === 'object' && sheet !== null && sheet !== Object.prototype
}

/** Where each sheet's part is, by the workbook's relations. */
function sheetPaths(parts: ZipParts, book: ReadBook): { path: string; isWorksheet: boolean }[] {
  const main = (book.Directory?.workbooks?.[0] ?? 'xl/workbook.xml').replace(/^\//u, '')
  const folder = posix.dirname(main)
  const relations = parts.text(`${folder}/_rels/${posix.basename(main)}.rels`)
  const byId = new Map<string, { path: string; isWorksheet: boolean }>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)) {
    const value = (name: string) => new RegExp(`\\b${name}=["']([^"']*)["']`, 'u').exec(tag)?.[1]
    const path = posix.resolve('/', folder, value('Target') ?? '').slice(1)
    byId.set(value('Id') ?? '', { path, isWorksheet: /\/worksheet$/u.test(value('Type') ?? '') })
  }
  return book.SheetNames.map((_name, index) => {
    const sheet: object = book.Workbook?.Sheets?.[index] ?? {}
    const known = byId.get('id' in sheet ? String(sheet.id) : '')
    return known ?? { path: `xl/worksheets/sheet${index + 1}.xml`, isWorksheet: true }
  })
}

function readOds(parts: ZipParts): Book {
  const type = parts.text('mimetype').trim() || parts.text('META-INF/manifest.xml')
  if (
    parts.has('META-INF/manifest.xml') &&
    /encryption-data/u.test(parts.text('META-INF/manifest.xml'))
  )
    throw new Unreadable('INPUT_PROTECTED', '有打开密码，请先取消密码再导入')
  if (!/opendocument\.spreadsheet/u.test(type))
    throw notWorkbook('这是 OpenDocument 文档但不是表格，请把表格复制到 Excel 或 WPS 里另存')
  let content = ''
  const container = parts.container((name, bytes) => {
    if (name !== 'content.xml') return bytes
    content = bytes.toString('utf8')
    assertExpandable(content)
    return bytes
  })
  const book = parse(parts, () => parseZip(container))
  return { format: 'ods', book, extras: odsExtras(content, book), rows: [] }
}

function parse(parts: ZipParts, work: () => ReadBook): ReadBook {
  try {
    const book = work()
    parts.assertWhole()
    return book
  } catch (error) {
    parts.assertWhole()
    throw damaged('工作簿', error)
  }
}
