/** Page number of a section: below the type area, or at the left edge of a sheet across. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  PAGE_NUMBER_DISTANCE_MM,
  PAGE_NUMBER_FONT,
  PAGE_NUMBER_SIZE,
} from '../../../shared/paper/look.ts'
import type { PaperPage } from '../../../shared/paper/page.ts'
import { type PageNumberPlace, pageNumberPlace } from '../../../shared/paper/page-number.ts'
import { runLook, textParagraph, twips, twipsOfMm } from './docx-text.ts'

export function pageFooters(page: PaperPage): { default: Footer; even: Footer } {
  return { default: footer(page, 1), even: footer(page, 2) }
}

function footer(page: PaperPage, number: number): Footer {
  const place = pageNumberPlace(page, number)
  return new Footer({
    children: place.edge === 'bottom' ? [below(place)] : [atLeft(page, place), nothing()],
  })
}

/** One character from the end of the line. */
const INDENT = twips(PAGE_NUMBER_SIZE)

function below({ end }: PageNumberPlace): Paragraph {
  const isRight = end === 'right'
  return new Paragraph({
    alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: isRight ? { right: INDENT } : { left: INDENT },
    children: [pageNumber()],
  })
}

/** Long enough for `— 9999 —`. */
const LENGTH_MM = 32
const THICKNESS_MM = 8

/** A cell with its text turned that stands on the sheet by itself: nothing else turns in Word and WPS alike. */
function atLeft({ height, margins }: PaperPage, { end }: PageNumberPlace): Table {
  const isTop = end === 'top'
  const top = isTop ? margins.top : height - margins.bottom - LENGTH_MM
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(THICKNESS_MM), type: WidthType.DXA },
    columnWidths: [twipsOfMm(THICKNESS_MM)],
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMm(
        margins.left - PAGE_NUMBER_DISTANCE_MM - THICKNESS_MM / 2,
      ),
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: twipsOfMm(top),
    },
    rows: [
      new TableRow({
        height: { value: twipsOfMm(LENGTH_MM), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                alignment: isTop ? AlignmentType.LEFT : AlignmentType.RIGHT,
                indent: isTop ? { left: INDENT } : { right: INDENT },
                children: [pageNumber()],
              }),
            ],
          }),
        ],
      }),
    ],
  })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

/** Word wants a paragraph behind a table. */
function nothing(): Paragraph {
  return textParagraph('', { font: PAGE_NUMBER_FONT, size: 1 }, { pitch: 1 })
}

function pageNumber(): TextRun {
  const look = { font: PAGE_NUMBER_FONT, latin: PAGE_NUMBER_FONT, size: PAGE_NUMBER_SIZE }
  return new TextRun({ ...runLook(look), children: ['— ', PageNumber.CURRENT, ' —'] })
}
