/**
 * Where content lies in a compacted SQLite file: the cells of every page of a b-tree with their
 * pointers, and overflow pages as far as they are filled. The header of the file, the gap between
 * pointers and cells and what earlier cells left behind hold nothing that a ledger says
 * (https://sqlite.org/fileformat2.html).
 */
const PAGE = 4096

const LEAF_INDEX = 0x0a
const LEAF_TABLE = 0x0d
const INTERIOR_INDEX = 0x02
const INTERIOR_TABLE = 0x05

export function liveBytes(file: Buffer): number[] {
  if (file.readUInt16BE(16) !== PAGE) throw new TypeError('another page size')
  const live: number[] = []
  for (let start = 0; start < file.length; start += PAGE) {
    const header = start + (start === 0 ? 100 : 0)
    const kind = file[header] ?? 0
    const isTree = [LEAF_INDEX, LEAF_TABLE, INTERIOR_INDEX, INTERIOR_TABLE].includes(kind)
    live.push(...(isTree ? treePage(file, start, header, kind) : overflowPage(file, start)))
  }
  return live
}

function treePage(file: Buffer, start: number, header: number, kind: number): number[] {
  const isInterior = kind === INTERIOR_INDEX || kind === INTERIOR_TABLE
  const pointers = header + (isInterior ? 12 : 8)
  const count = file.readUInt16BE(header + 3)
  const live = range(pointers, pointers + 2 * count)
  for (let index = 0; index < count; index += 1) {
    const cell = start + file.readUInt16BE(pointers + 2 * index)
    live.push(...range(cell, cellEnd(file, cell, kind)))
  }
  return live
}

function cellEnd(file: Buffer, cell: number, kind: number): number {
  let at = cell + (kind === INTERIOR_INDEX || kind === INTERIOR_TABLE ? 4 : 0)
  const size = varint(file, at)
  at = size.end
  if (kind === INTERIOR_TABLE) return at
  if (kind === LEAF_TABLE) at = varint(file, at).end
  const most = kind === LEAF_TABLE ? PAGE - 35 : Math.floor(((PAGE - 12) * 64) / 255) - 23
  if (size.value <= most) return at + size.value
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23
  const local = least + ((size.value - least) % (PAGE - 4))
  // Behind what is kept here, the number of the page where it goes on.
  return at + (local <= most ? local : least) + 4
}

function varint(file: Buffer, start: number): { value: number; end: number } {
  let value = 0
  for (let at = start; ; at += 1) {
    const byte = file[at] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: at + 1 }
  }
}

/** The last page of a chain is filled with zeros behind its content. */
function overflowPage(file: Buffer, start: number): number[] {
  let end = start + PAGE
  if (file.readUInt32BE(start) === 0) while (end > start + 4 && file[end - 1] === 0) end -= 1
  return range(start, end)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
