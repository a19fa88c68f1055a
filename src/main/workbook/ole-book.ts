/** An OLE file → the book in it: .xls, .et, or the wrapping of a password-protected .xlsx. */
import * as xlsx from '@e965/xlsx'
import { parseOle, type ReadBook } from './reader.ts'
import { damaged, isProtected, notWorkbook } from './unreadable.ts'

interface Stream {
  content: Buffer
}

/** @throws Unreadable where it is no workbook, or a damaged or protected one. */
export function readOle(bytes: Buffer): ReadBook {
  const container = attempt(() => xlsx.CFB.read(bytes, { type: 'buffer' }))
  const stream = (name: string): Stream | null => xlsx.CFB.find(container, name)
  if (stream('EncryptedPackage') !== null || stream('EncryptionInfo') !== null) throw isProtected()
  const workbook = stream('/Workbook') ?? stream('/Book')
  if (workbook === null) {
    if (stream('WordDocument') !== null)
      throw notWorkbook('这是 Word 文档（.doc），不是工作簿；请把表格复制到 Excel 里另存')
    if (stream('PowerPoint Document') !== null)
      throw notWorkbook('这是演示文稿（.ppt），不是工作簿')
    throw notWorkbook('里面没有工作簿，或者文件已损坏')
  }
  if (hasFilePass(workbook.content)) throw isProtected()
  const book = attempt(() => parseOle(container))
  for (const name of book.SheetNames)
    if (!Object.hasOwn(book.Sheets, name) && name !== '__proto__') throw damaged(`工作表“${name}”`)
  return book
}

function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw damaged('工作簿', error)
  }
}

/** Record that begins the encryption of an .xls; it stands among the first. Source: MS-XLS 2.4.117. */
const FILE_PASS = 0x2f
const END_OF_FILE = 0x0a

function hasFilePass(stream: Buffer): boolean {
  for (let place = 0; place + 4 <= stream.length; place += 4 + stream.readUInt16LE(place + 2)) {
    const type = stream.readUInt16LE(place)
    if (type === FILE_PASS) return true
    if (type === END_OF_FILE) return false
  }
  return false
}
