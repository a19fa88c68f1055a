/** Parts of a zipped workbook, each unpacked when the reader asks for it, within bounds. */
import { constants, crc32, inflateRawSync } from 'node:zlib'
import { damaged, notWorkbook, Unreadable } from './unreadable.ts'
import { unpacksTooLarge, ZIP_LIMITS, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** What a part is before the reader sees it; it may change the bytes. */
export type PartHook = (name: string, content: Buffer) => Buffer

/** The face of a zip that the reader takes: two arrays side by side. */
interface Container {
  FullPaths: string[]
  FileIndex: { name: string; type: 2; readonly content: Buffer }[]
}

export class ZipParts {
  readonly #bytes: Buffer
  readonly #entries = new Map<string, ZipEntry>()
  #unpacked = 0
  /** The reader swallows some errors on its way, so the first one is kept here. */
  #failure: unknown = null

  /** @throws Unreadable where the directory is not that of an honest workbook. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes
    for (const entry of zipDirectory(bytes)) this.#entries.set(entry.name.toLowerCase(), entry)
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** Text of a part that may be missing. */
  text(name: string): string {
    const entry = this.#entries.get(name.toLowerCase())
    return entry === undefined ? '' : this.#read(entry).toString('utf8')
  }

  /** For the reader: parts are unpacked as it touches them, through the hook. */
  container(hook: PartHook): Container {
    const entries = [...this.#entries.values()]
    const content = (entry: ZipEntry) => {
      try {
        return hook(entry.name, this.#read(entry))
      } catch (error) {
        this.#failure ??= error
        throw error
      }
    }
    return {
      FullPaths: entries.map((entry) => `Root Entry/${entry.name}`),
      FileIndex: entries.map((entry) => ({
        name: entry.name,
        type: 2,
        get content() {
          return content(entry)
        },
      })),
    }
  }

  /** @throws what went wrong in a part although the reader went on. */
  assertWhole(): void {
    if (this.#failure !== null) throw this.#failure
  }

  #read(entry: ZipEntry): Buffer {
    const content = unpackEntry(this.#bytes, entry)
    this.#unpacked += content.length
    if (this.#unpacked > ZIP_LIMITS.whole) throw unpacksTooLarge()
    return /\.(?:xml|rels|vml)$/iu.test(entry.name) ? wholeXml(entry.name, content) : content
  }
}

/** The content of an entry, checked against its declared size and sum. */
export function unpackEntry(bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset, packedSize, size, name } = entry
  const part = `部件“${name}”`
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw damaged(part)
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packedSize > bytes.length) throw damaged(part)
  const packed = bytes.subarray(start, start + packedSize)
  const content = entry.isDeflated ? inflate(packed, size, part) : packed
  // The sum finds every changed byte; a wrong number in a table is worse than a refusal.
  if (content.length !== size || crc32(content) !== entry.crc) throw damaged(part)
  return content
}

/** Never more than was declared: a declared size can lie. */
function inflate(packed: Buffer, size: number, part: string): Buffer {
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      // In one piece: gathered from many, a large part is copied once more.
      chunkSize: Math.max(size + 1, constants.Z_MIN_CHUNK),
      finishFlush: constants.Z_FINISH,
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') throw unpacksTooLarge()
    throw damaged(part, error)
  }
}

/**
 * XML as UTF-8, without the byte order mark. The reader looks for tags only, so that it would take
 * a cut-off part for an empty one, and a foreign encoding for odd signs.
 */
function wholeXml(name: string, content: Buffer): Buffer {
  const xml = asUtf8(content)
  // Twice as quick as looking for the whole mark, whose first sign is everywhere.
  if (xml.includes('DOCTYPE') && xml.includes('<!DOCTYPE'))
    throw notWorkbook('里面有 DOCTYPE 声明，正常的工作簿没有，为安全起见不读取')
  if (!endsItsRoot(xml)) throw damaged(`部件“${name}”`)
  return xml
}

function endsItsRoot(xml: Buffer): boolean {
  const head = xml.toString('latin1', 0, 4096)
  const root = /<(?![?!])([\w.:-]+)[^>]*>/u.exec(head)
  if (root === null) return false
  const tail = xml.toString('latin1', Math.max(0, xml.length - 4096))
  const isEmpty = root[0].endsWith('/>') && root.index + root[0].length === head.trimEnd().length
  return isEmpty || new RegExp(`</${root[1]}\\s*>(?:[\\s\\0]|<!--.*?-->)*$`, 'su').test(tail)
}

function asUtf8(content: Buffer): Buffer {
  const isLittle = content[0] === 0xff && content[1] === 0xfe
  if (isLittle || (content[0] === 0xfe && content[1] === 0xff))
    return Buffer.from(decode(content, isLittle ? 'utf-16le' : 'utf-16be'))
  const head = content.toString('latin1', 0, 200)
  const declared = /^[^<]*<\?xml[^>]*\bencoding=["']([\w-]+)["']/iu.exec(head)?.[1]?.toLowerCase()
  if (declared === undefined || ['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(declared))
    return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
      ? content.subarray(3)
      : content
  return Buffer.from(decode(content, declared))
}

function decode(content: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch (error) {
    throw new Unreadable(
      'INPUT_NOT_WORKBOOK',
      `内部用了不认识的字符编码（${encoding}），请用 Excel 或 WPS 另存一份再试`,
      error,
    )
  }
}
