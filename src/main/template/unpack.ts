/** Unpacking of a template, within the bounds of what an honest one holds. */
import { unzip } from '../ooxml/unzip.ts'
import { Unreadable } from '../workbook/unreadable.ts'
import { UnusableFile } from './problems.ts'

const MB = 1024 * 1024
const MAX_FILE = 50 * MB
const LIMITS = { entries: 1000, part: 100 * MB, whole: 200 * MB, ratio: 100 }

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** What a file should have been, for whoever has to save it anew. */
interface Wanted {
  /** Excel 或 WPS 工作簿 */
  is: string
  short: string
  programs: string
  saveAs: string
  /** Endings of what is packed otherwise. */
  old: string
  others: string
}

export const WORKBOOK: Wanted = {
  is: 'Excel 或 WPS 工作簿',
  short: '工作簿',
  programs: 'Excel 或 WPS',
  saveAs: '请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”',
  old: '.xls 或 .et',
  others: '.xlsb 或 .ods',
}

export const DOCUMENT: Wanted = {
  is: 'Word 或 WPS 文档',
  short: '文档',
  programs: 'Word 或 WPS',
  saveAs: '请用 Word 或 WPS 另存为“Word 文档（.docx）”',
  old: '.doc 或 .wps',
  others: '.odt',
}

/**
 * The parts of an Office file by path.
 * @throws UnusableFile where the bytes are anything else; it says what.
 */
export function unpack(bytes: Uint8Array, wanted: Wanted): Map<string, Uint8Array> {
  assertZip(bytes, wanted)
  const parts = unzipped(bytes, wanted)
  assertOffice(parts, wanted)
  return parts
}

function assertZip(bytes: Uint8Array, { is, programs, old, saveAs }: Wanted): void {
  if (bytes.length === 0) throw new UnusableFile('FILE_EMPTY', '文件是空的')
  if (bytes.length > MAX_FILE) throw tooLarge()
  if (startsWith(bytes, ZIP)) return
  if (!startsWith(bytes, OLE)) throw new UnusableFile('NOT_WORKBOOK', `不是 ${is}，${saveAs}`)
  // Names in an OLE directory are UTF-16.
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new UnusableFile('ENCRYPTED', `有打开密码，请先在 ${programs} 中取消密码再使用`)
  throw new UnusableFile('OLD_FORMAT', `是旧格式（${old}），${saveAs}`)
}

function unzipped(bytes: Uint8Array, { programs }: Wanted): Map<string, Uint8Array> {
  try {
    return unzip(bytes, LIMITS)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (error.code === 'INPUT_TOO_LARGE') throw tooLarge()
    if (error.code === 'INPUT_PROTECTED') throw new UnusableFile('ENCRYPTED', error.message)
    throw new UnusableFile('DAMAGED', `文件已损坏，请用 ${programs} 打开后另存一份再试`)
  }
}

function assertOffice(parts: Map<string, Uint8Array>, { short, others, saveAs }: Wanted): void {
  const paths = [...parts.keys()]
  if (paths.some((path) => path.endsWith('vbaProject.bin')))
    throw new UnusableFile('HAS_MACROS', `含有宏，导出的文件不能带宏，${saveAs}`)
  if (parts.has('xl/workbook.bin') || parts.has('content.xml'))
    throw new UnusableFile('OLD_FORMAT', `是 ${others} 格式，${saveAs}`)
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels'))
    throw new UnusableFile('NOT_WORKBOOK', `是压缩包而不是${short}，${saveAs}`)
}

function tooLarge(): UnusableFile {
  return new UnusableFile('FILE_TOO_LARGE', '文件过大，不像模板，请删去图片和无关内容后再试')
}

function startsWith(bytes: Uint8Array, head: number[]): boolean {
  return head.every((byte, place) => bytes[place] === byte)
}
