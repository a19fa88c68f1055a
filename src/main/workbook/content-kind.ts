/** What bytes are, by their content; a file's name says nothing. */
import { notWorkbook } from './unreadable.ts'

/** `zip`: .xlsx, .xlsm, .xlsb, .ods · `ole`: .xls, .et · `text`: perhaps .csv */
export type ContentKind = 'zip' | 'ole' | 'text'

const SAVE_AS = '请在 Excel 或 WPS 里另存为 .xlsx 再导入'

/** First bytes of what is often sent in place of a workbook. */
const OTHERS: [string, string][] = [
  ['\x89PNG', '这是图片（PNG），不是工作簿；请向填报单位要原来的工作簿'],
  ['\xff\xd8\xff', '这是图片（JPEG），不是工作簿；请向填报单位要原来的工作簿'],
  ['GIF8', '这是图片（GIF），不是工作簿；请向填报单位要原来的工作簿'],
  ['%PDF', '这是 PDF，不是工作簿；请向填报单位要原来的工作簿'],
  ['{\\rtf', '这是 RTF 文档，不是工作簿；请把表格复制到 Excel 里另存'],
  ['Rar!', '这是 RAR 压缩包，请先解压，再导入里面的工作簿'],
  ['7z\xbc\xaf', '这是 7z 压缩包，请先解压，再导入里面的工作簿'],
  ['\x1f\x8b', '这是 gzip 压缩包，请先解压，再导入里面的工作簿'],
  ['SQLite format 3\0', '这是数据库或台账文件，不是工作簿'],
]

/** Marks near the beginning of a text that is a document of its own kind. */
const MARKUP: [RegExp, string][] = [
  [/<(?:!doctype\s+html|html|table|meta|head|body)\b/iu, `这是网页（HTML）改名而来，${SAVE_AS}`],
  [/<office:document\b/u, `这是单个 XML 文件的 ODF 表格（.fods），${SAVE_AS}`],
  [/<(?:\w+:)?Workbook\b/u, `这是“XML 表格 2003”，${SAVE_AS}`],
  [/<uof:UOF\b/u, `这是单个 XML 文件的 UOF 表格，${SAVE_AS}`],
  [/^\s*(?:<\?xml\b|<!DOCTYPE\b|<svg\b)/u, '这是 XML 文件，不是工作簿'],
]

/** @throws Unreadable where the content is known to be something else. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048))
  const start = head.toString('latin1')
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => start.startsWith(mark)))
    return 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  for (const [magic, reason] of OTHERS) if (start.startsWith(magic)) throw notWorkbook(reason)
  // A text of two bytes a character shows its marks once the zero bytes are gone.
  const text = start.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
  if (text.trimStart().startsWith('<'))
    for (const [mark, reason] of MARKUP) if (mark.test(text)) throw notWorkbook(reason)
  return 'text'
}
