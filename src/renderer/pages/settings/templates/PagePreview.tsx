import type { CSSProperties } from 'react'
import type {
  PreviewCell,
  PreviewLook,
  PreviewPage,
} from '../../../../shared/contract/templates.ts'

const PIXELS_PER_MM = 96 / 25.4

/** Width in CSS pixels into which a page is shrunk. */
const SHOWN_WIDTH = 660

/** The first page of a filled sheet, as it will be printed. */
export function PagePreview({ page }: { page: PreviewPage }) {
  const { width, height, margins, scale, columns, rows, looks } = page
  const shrink = Math.min(1, SHOWN_WIDTH / (width * PIXELS_PER_MM))
  const mm = (length: number) => `${length}mm`
  const whole = columns.reduce((sum, column) => sum + column, 0)
  return (
    <figure className="template-page">
      <figcaption>
        <b>{page.sheet}</b>
        {` · 第 1 页，${Math.round(width)}×${Math.round(height)} 毫米${saysRest(page)}`}
      </figcaption>
      <div
        className="template-paper"
        style={{
          zoom: shrink,
          width: mm(width),
          height: mm(height),
          padding: [margins.top, margins.right, margins.bottom, margins.left].map(mm).join(' '),
        }}
      >
        <table style={{ zoom: scale, width: mm(whole) }} aria-label={`${page.sheet}的第一页`}>
          <colgroup>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a drawn page never move
              <col key={index} style={{ width: mm(column) }} />
            ))}
          </colgroup>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a drawn page never move
              <tr key={index} style={{ height: mm(row.height) }} hidden={row.height === 0}>
                {row.cells.map((cell) => (
                  <td
                    key={cell.column}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                    style={styleOf(cell, looks[cell.look])}
                  >
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

function saysRest({ rows, pagesWide, columnsLeft, rowsLeft, hasDrawings }: PreviewPage): string {
  const hasFormulas = rows.some(({ cells }) => cells.some(({ text }) => text === '＝…'))
  const said = [
    pagesWide > 1 ? `设为 ${pagesWide} 页宽，这里是最左边的一页` : '',
    rowsLeft > 0 ? `其余 ${rowsLeft} 行在后面的页` : '',
    columnsLeft > 0 ? `右侧 ${columnsLeft} 列超出纸宽，会印到另外的页，请缩窄列宽或设为一页宽` : '',
    hasFormulas ? '“＝…”是打开文件时才算出的公式' : '',
    hasDrawings ? '图片和图表没有画出，以导出的文件为准' : '',
  ].filter((text) => text !== '')
  return said.map((text) => `；${text}`).join('')
}

function styleOf(cell: PreviewCell, look: PreviewLook | undefined): CSSProperties {
  if (look === undefined) return {}
  const [top, right, bottom, left] = look.borders
  const line = (width: number) => (width === 0 ? 'none' : `${width}px solid #111`)
  return {
    fontFamily: `"${look.font.replaceAll('"', '')}", "Noto Serif CJK SC", serif`,
    fontSize: `${look.size}pt`,
    fontWeight: look.isBold ? 700 : 400,
    fontStyle: look.isItalic ? 'italic' : 'normal',
    color: look.color ?? '#111',
    background: look.fill ?? 'transparent',
    textAlign: look.align ?? (cell.isNumber ? 'right' : 'left'),
    verticalAlign: look.valign,
    whiteSpace: look.isWrapped ? 'pre-wrap' : 'nowrap',
    borderTop: line(top),
    borderRight: line(right),
    borderBottom: line(bottom),
    borderLeft: line(left),
  }
}
