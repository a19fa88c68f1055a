/** Unpacking of a template, within the bounds of what an honest one holds. */
import { unzip } from '../ooxml/unzip.ts'
import { Unreadable } from '../workbook/unreadable.ts'
import { UnusableFile } from './problems.ts'

const MB = 1024 * 1024
const MAX_FILE = 50 * MB
const LIMITS = { entries: 1000, part: 100 * MB, whole: 200 * MB }

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const SAVE_AS = '请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”'

/**
 * The parts of an .xlsx by path.
 * @throws UnusableFile where the bytes are anything else; it says what.
 */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  assertZip(bytes)
  const parts = unzipped(bytes)
  assertWorkbook(parts)
  return parts
}

function assertZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnusableFile('FILE_EMPTY', '文件是空的')
  if (bytes.length > MAX_FILE) throw tooLarge()
  if (startsWith(bytes, ZIP)) return
  if (!startsWith(bytes, OLE))
    throw new UnusableFile('NOT_WORKBOOK', `不是 Excel 或 WPS 工作簿，${SAVE_AS}`)
  // Names in an OLE directory are UTF-16.
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new UnusableFile('ENCRYPTED', '有打开密码，请先在 Excel 或 WPS 中取消密码再使用')
  throw new UnusableFile('OLD_FORMAT', `是旧格式（.xls 或 .et），${SAVE_AS}`)
}

function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzip(bytes, LIMITS)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (error.code === 'INPUT_TOO_LARGE') throw tooLarge()
    if (error.code === 'INPUT_PROTECTED') throw new UnusableFile('ENCRYPTED', error.message)
    throw new UnusableFile('DAMAGED', '文件已损坏，请用 Excel 或 WPS 打开后另存一份再试')
  }
}

function assertWorkbook(parts: Map<string, Uint8Array>): void {
  const paths = [...parts.keys()]
  if (paths.some((path) => path.endsWith('vbaProject.bin')))
    throw new UnusableFile('HAS_MACROS', `含有宏，导出的文件不能带宏，${SAVE_AS}`)
  if (parts.has('xl/workbook.bin') || parts.has('content.xml'))
    throw new UnusableFile('OLD_FORMAT', `是 .xlsb 或 .ods 格式，${SAVE_AS}`)
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels'))
    throw new UnusableFile('NOT_WORKBOOK', `是压缩包而不是工作簿，${SAVE_AS}`)
}

function tooLarge(): UnusableFile {
  return new UnusableFile('FILE_TOO_LARGE', '文件过大，不像模板，请删去图片和无关内容后再试')
}

function startsWith(bytes: Uint8Array, head: number[]): boolean {
  return head.every((byte, place) => bytes[place] === byte)
}
