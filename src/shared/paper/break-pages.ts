/** Where a table goes on to its next page: the rules by which a browser prints it. */

export interface LineHeight {
  height: number
  /** A band is never the last line of a page. */
  keepsNext: boolean
}

/** Room for lines on the first page, below its title, and on every other one. */
export interface Rooms {
  first: number
  next: number
}

/** Lines from `from` up to, but not with, `to`. */
export interface PageLines {
  from: number
  to: number
  /** More than one where a single line is higher than a page, which print divides. */
  sheets: number
}

/** Heights are measured in fractions of a pixel, and a printer forgives as much. */
const TOLERANCE = 0.5

export function breakPages(lines: readonly LineHeight[], { first, next }: Rooms): PageLines[] {
  const pages: PageLines[] = []
  let from = 0
  let room = first
  let used = 0
  const close = (to: number) => {
    if (to > from) pages.push({ from, to, sheets: Math.max(1, sheetsFor(used, room, next)) })
    from = to
    room = next
    used = 0
  }
  for (const block of blocksOf(lines)) {
    if (used > 0 && used + block.height > room + TOLERANCE) close(block.from)
    used += block.height
  }
  close(lines.length)
  return pages.length === 0 ? [{ from: 0, to: 0, sheets: 1 }] : pages
}

function sheetsFor(used: number, room: number, next: number): number {
  const more = used - room - TOLERANCE
  return more <= 0 || next <= 0 ? 1 : 1 + Math.ceil(more / next)
}

/** Lines that stay together, as one height. */
function blocksOf(lines: readonly LineHeight[]): { from: number; height: number }[] {
  const blocks: { from: number; height: number }[] = []
  let joins = false
  lines.forEach(({ height, keepsNext }, index) => {
    const last = blocks.at(-1)
    if (joins && last !== undefined) last.height += height
    else blocks.push({ from: index, height })
    joins = keepsNext
  })
  return blocks
}
