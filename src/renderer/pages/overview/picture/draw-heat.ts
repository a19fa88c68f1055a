/** The heat table with a pen, as the page shows it: finished of all, shaded by share, the late ones. */
import { doneShare, type HeatCell, type HeatTable } from '../../../../shared/overview/heat-table.ts'
import { FONT, palette } from '../../../app/theme.ts'

const ROW_HEIGHT = 28
const HEADER_HEIGHT = 44
const LABEL_WIDTH = 100
const PADDING = 8

/** As the page shades it. */
const SHADE = '#cfe6da'

interface Place {
  left: number
  top: number
  width: number
}

export function heatHeight({ rows }: HeatTable): number {
  return HEADER_HEIGHT + rows.length * ROW_HEIGHT
}

export function drawHeat(pen: CanvasRenderingContext2D, table: HeatTable, place: Place): void {
  const { left, top, width } = place
  const headings = [...table.categories, '合计']
  const columnWidth = (width - LABEL_WIDTH) / headings.length
  const x = (column: number) => left + LABEL_WIDTH + column * columnWidth
  pen.lineWidth = 1
  box(pen, left, top, LABEL_WIDTH, HEADER_HEIGHT)
  label(pen, ['辖市区'], left + PADDING, top, HEADER_HEIGHT)
  headings.forEach((heading, column) => {
    box(pen, x(column), top, columnWidth, HEADER_HEIGHT)
    const lines = broken(pen, heading, columnWidth - PADDING * 2)
    label(pen, lines, x(column) + PADDING, top, HEADER_HEIGHT)
  })
  table.rows.forEach(({ district, cells, total }, row) => {
    const y = top + HEADER_HEIGHT + row * ROW_HEIGHT
    box(pen, left, y, LABEL_WIDTH, ROW_HEIGHT)
    label(pen, [district ?? '全市'], left + PADDING, y, ROW_HEIGHT)
    for (const [column, cell] of [...cells, total].entries())
      drawCell(pen, cell, x(column), y, columnWidth)
  })
}

function drawCell(
  pen: CanvasRenderingContext2D,
  cell: HeatCell,
  x: number,
  y: number,
  width: number,
): void {
  const { total, counts } = cell
  pen.fillStyle = SHADE
  pen.fillRect(x, y, (width * (doneShare(cell) ?? 0)) / 100, ROW_HEIGHT)
  box(pen, x, y, width, ROW_HEIGHT)
  const middle = y + ROW_HEIGHT / 2
  pen.font = `13px ${FONT}`
  pen.textAlign = 'right'
  pen.fillStyle = palette.text
  pen.fillText(total === 0 ? '—' : `${counts.done}／${total}`, x + width - PADDING, middle)
  if (counts.overdue === 0) return
  pen.textAlign = 'left'
  pen.fillStyle = palette.error
  pen.fillText(`▲${counts.overdue}`, x + PADDING, middle)
}

function box(pen: CanvasRenderingContext2D, x: number, y: number, width: number, height: number) {
  pen.strokeStyle = palette.line
  pen.strokeRect(x, y, width, height)
}

function label(
  pen: CanvasRenderingContext2D,
  lines: readonly string[],
  x: number,
  y: number,
  height: number,
): void {
  pen.font = `13px ${FONT}`
  pen.textAlign = 'left'
  pen.fillStyle = palette.text
  const pitch = 17
  const first = y + height / 2 - ((lines.length - 1) * pitch) / 2
  lines.forEach((line, index) => {
    pen.fillText(line, x, first + index * pitch)
  })
}

/** At most two lines; what has no room on them is cut. */
function broken(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  pen.font = `13px ${FONT}`
  const fits = (line: string) => pen.measureText(line).width <= width
  if (fits(text)) return [text]
  let end = text.length
  while (end > 1 && !fits(text.slice(0, end))) end -= 1
  const rest = text.slice(end)
  if (fits(rest)) return [text.slice(0, end), rest]
  let cut = rest.length
  while (cut > 1 && !fits(`${rest.slice(0, cut)}…`)) cut -= 1
  return [text.slice(0, end), `${rest.slice(0, cut)}…`]
}
