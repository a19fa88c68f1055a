/**
 * The central directory of a zip, judged before anything is unpacked.
 *
 * Own code because the libraries here unpack first and judge later, if at all. Layout: PKWARE
 * APPNOTE 6.3, 4.3.12–4.3.16 and 4.5.3 (zip64).
 */
import { damaged, notWorkbook, tooLarge, Unreadable } from './unreadable.ts'

const MB = 1024 * 1024

export interface ZipLimits {
  /** Number of parts. */
  entries: number
  /** Bytes of one part, unpacked. */
  part: number
  /** Bytes of all parts, unpacked. */
  whole: number
  /** How many times as large as packed a part may be, above a size at which any ratio is harmless. */
  ratio: number
}

/** Bounds of an honest workbook; the largest seen stay far below. */
export const ZIP_LIMITS: ZipLimits = { entries: 1000, part: 300 * MB, whole: 600 * MB, ratio: 100 }

/** Parts up to this size may be packed as tightly as they like; the largest honest ratio seen is 69. */
const RATIO_GRACE = 10 * MB

const END_MARK = 'PK\x05\x06'

export interface ZipEntry {
  /** As written, with `/`; only ever compared, never used as a path. */
  name: string
  packedSize: number
  size: number
  crc: number
  isDeflated: boolean
  /** Where the local header begins. */
  offset: number
}

/** @throws Unreadable where the zip is damaged, protected or a bomb. */
export function zipDirectory(bytes: Buffer, limits = ZIP_LIMITS): ZipEntry[] {
  const { count, start } = findDirectory(bytes)
  if (count > limits.entries)
    throw tooLarge(`里面有 ${count} 个部件，不像正常的工作簿（最多 ${limits.entries} 个）`)
  const entries: ZipEntry[] = []
  let place = start
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, place)
    if (!entry.name.endsWith('/')) entries.push(entry)
    place = next
  }
  assertSane(entries, bytes.length, limits)
  return entries
}

function findDirectory(bytes: Buffer): { count: number; start: number } {
  const end = findEnd(bytes)
  if (end < 0) throw damaged('压缩结构（缺少目录，文件可能没有传完）')
  const count = bytes.readUInt16LE(end + 10)
  const start = bytes.readUInt32LE(end + 16)
  if (count !== 0xffff && start !== 0xffffffff) return { count, start }
  const locator = end - 20
  if (locator < 0 || bytes.readUInt32LE(locator) !== 0x07064b50) return { count, start }
  const wide = Number(bytes.readBigUInt64LE(locator + 8))
  return {
    count: Number(bytes.readBigUInt64LE(wide + 32)),
    start: Number(bytes.readBigUInt64LE(wide + 48)),
  }
}

/** Its mark may stand in the comment behind it too: the right one tells where the file ends. */
function findEnd(bytes: Buffer): number {
  const last = bytes.lastIndexOf(END_MARK, -22, 'latin1')
  let end = last
  while (end >= 0 && end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length)
    end = end === 0 ? -1 : bytes.lastIndexOf(END_MARK, end - 1, 'latin1')
  return end < 0 ? last : end
}

function readEntry(bytes: Buffer, place: number): { entry: ZipEntry; next: number } {
  if (bytes.readUInt32LE(place) !== 0x02014b50) throw damaged('压缩结构')
  if ((bytes.readUInt16LE(place + 8) & 1) === 1)
    throw new Unreadable('INPUT_PROTECTED', '压缩包加了密码，请去掉密码再导入')
  const method = bytes.readUInt16LE(place + 10)
  if (method !== 0 && method !== 8) throw notWorkbook('用了少见的压缩方法，请用 Excel 或 WPS 另存')
  const nameEnd = place + 46 + bytes.readUInt16LE(place + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(place + 30)
  const entry: ZipEntry = {
    name: bytes.toString('utf8', place + 46, nameEnd).replaceAll('\\', '/'),
    packedSize: bytes.readUInt32LE(place + 20),
    size: bytes.readUInt32LE(place + 24),
    crc: bytes.readUInt32LE(place + 16),
    isDeflated: method === 8,
    offset: bytes.readUInt32LE(place + 42),
  }
  widen(entry, bytes.subarray(nameEnd, extraEnd))
  return { entry, next: extraEnd + bytes.readUInt16LE(place + 32) }
}

/** Sizes that did not fit stand in the zip64 field, in this order. */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let place = 0; place + 4 <= extra.length; place += 4 + extra.readUInt16LE(place + 2)) {
    if (extra.readUInt16LE(place) !== 1) continue
    let at = place + 4
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (entry[key] !== 0xffffffff) continue
      entry[key] = Number(extra.readBigUInt64LE(at))
      at += 8
    }
    return
  }
}

function assertSane(entries: ZipEntry[], fileSize: number, limits: ZipLimits): void {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size < entries.length) throw damaged('压缩结构（有重名的部件）')
  const whole = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0)
  const isTooLarge = whole > limits.whole || entries.some((one) => one.size > limits.part)
  // Entries that share their bytes are a way to unpack more than the file can hold.
  if (isTooLarge || packed > fileSize || entries.some(isPackedTooTightly(limits)))
    throw unpacksTooLarge()
}

/** Blank pictures are honestly that tight, and are never unpacked. */
const isPackedTooTightly =
  ({ ratio }: ZipLimits) =>
  ({ name, size, packedSize }: ZipEntry) =>
    size > RATIO_GRACE && size > ratio * packedSize && !/(?:^|\/)media\//iu.test(name)

export const unpacksTooLarge = () =>
  tooLarge('展开后过大，不像正常的工作簿；请删去无关的内容，另存一份再试')
