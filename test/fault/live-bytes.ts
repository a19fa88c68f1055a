/**
 * Where content lies in a compacted SQLite file: the header of every page of a b-tree that holds
 * cells, the cells with their pointers, and what goes on in overflow pages. The header of the file,
 * the gap between pointers and cells and what earlier content left behind hold nothing that a ledger
 * says (https://sqlite.org/fileformat2.html), nor do two kinds of bytes within cells:
 * - The type of an INTEGER PRIMARY KEY: its value is the number of the cell, and the column beside it
 *   is NULL, whatever stands there in its place. Only the bit that makes it a zero, which takes no
 *   room either, cannot be told by the cell's length.
 * - The number of a definition in the table of definitions: nothing refers to it.
 */
const PAGE = 4096

/** Serial type of a NULL, which no first column holds but an INTEGER PRIMARY KEY. */
const NULL = 0

const LEAF_INDEX = 0x0a
const LEAF_TABLE = 0x0d
const INTERIOR_INDEX = 0x02
const INTERIOR_TABLE = 0x05
const TREES = [LEAF_INDEX, LEAF_TABLE, INTERIOR_INDEX, INTERIOR_TABLE]

/** First byte, and the one behind the last. */
type Range = [start: number, end: number]

export function liveBytes(file: Buffer): number[] {
  if (file.readUInt16BE(16) !== PAGE) throw new TypeError('another page size')
  return pageStarts(file)
    .flatMap((start) => treePage(file, start))
    .flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index))
}

function pageStarts(file: Buffer): number[] {
  return Array.from({ length: file.length / PAGE }, (_, page) => page * PAGE)
}

/** Overflow pages begin with the number of the next, so with a zero; cells lead to them. */
function treePage(file: Buffer, start: number): Range[] {
  const header = start + (start === 0 ? 100 : 0)
  const kind = file[header] ?? 0
  if (!TREES.includes(kind)) return []
  const pointers = header + (isInterior(kind) ? 12 : 8)
  const count = file.readUInt16BE(header + 3)
  const cells = Array.from({ length: count }, (_, index) =>
    cellRanges(file, start + file.readUInt16BE(pointers + 2 * index), kind),
  )
  if (count === 0) return []
  return [[header, pointers + 2 * count], ...cells.flat()]
}

function isInterior(kind: number): boolean {
  return kind === INTERIOR_INDEX || kind === INTERIOR_TABLE
}

function cellRanges(file: Buffer, cell: number, kind: number): Range[] {
  const size = varint(file, cell + (isInterior(kind) ? 4 : 0))
  if (kind === INTERIOR_TABLE) return [[cell, size.end]]
  const payload = kind === LEAF_TABLE ? varint(file, size.end).end : size.end
  const { head, start } =
    kind === LEAF_TABLE
      ? tableHead(file, { cell, number: size.end, payload })
      : { head: [], start: cell }
  const local = localSize(size.value, kind)
  const next = payload + local
  if (local === size.value) return [...head, [start, next]]
  const more = overflow(file, file.readUInt32BE(next), size.value - local)
  return [...head, [start, next + 4], ...more]
}

/** Length and number of a row, and how many types there are; without what means nothing. */
function tableHead(file: Buffer, row: { cell: number; number: number; payload: number }) {
  const isDefinition = row.cell < PAGE
  const types = varint(file, row.payload).end
  const head: Range[] = [
    [row.cell, isDefinition ? row.number : row.payload],
    [row.payload, types],
  ]
  return { head, start: types + (file[types] === NULL ? 1 : 0) }
}

/** Bytes of a payload that are kept on the page of the tree itself. */
function localSize(size: number, kind: number): number {
  const most = kind === LEAF_TABLE ? PAGE - 35 : Math.floor(((PAGE - 12) * 64) / 255) - 23
  if (size <= most) return size
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23
  const local = least + ((size - least) % (PAGE - 4))
  return local <= most ? local : least
}

function overflow(file: Buffer, page: number, left: number): Range[] {
  if (page === 0 || left <= 0) return []
  const start = (page - 1) * PAGE
  const held = Math.min(left, PAGE - 4)
  return [[start, start + 4 + held], ...overflow(file, file.readUInt32BE(start), left - held)]
}

function varint(file: Buffer, start: number): { value: number; end: number } {
  let value = 0
  for (let at = start; ; at += 1) {
    const byte = file[at] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: at + 1 }
  }
}
