/** Page set-up and page number of a section (GB/T 9704-2012, 5.2 and 7.5). */
import { AlignmentType, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import {
  PAGE_NUMBER_DISTANCE_MM,
  PAGE_NUMBER_FONT,
  PAGE_NUMBER_SIZE,
} from '../../../shared/paper/look.ts'
import type { PaperPage } from '../../../shared/paper/page.ts'
import { runLook, twips, twipsOfMm } from './docx-text.ts'

const MM_PER_POINT = 25.4 / 72

/** `firstPage` only for the first section; the others count on. */
export function sectionPage(page: PaperPage, firstPage: number | null) {
  const { width, height, margins, isLandscape } = page
  return {
    size: {
      // docx takes the sheet as it lies upright and turns it itself.
      width: twipsOfMm(isLandscape ? height : width),
      height: twipsOfMm(isLandscape ? width : height),
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twipsOfMm(margins.top),
      right: twipsOfMm(margins.right),
      bottom: twipsOfMm(margins.bottom),
      left: twipsOfMm(margins.left),
      header: twipsOfMm(15),
      footer: twipsOfMm(footerDistance(page)),
      gutter: 0,
    },
    pageNumbers: firstPage === null ? {} : { start: firstPage },
  }
}

/** From the edge of the sheet to the bottom of the page number. */
function footerDistance({ margins }: PaperPage): number {
  return margins.bottom - PAGE_NUMBER_DISTANCE_MM - (PAGE_NUMBER_SIZE / 2) * MM_PER_POINT
}

/** `— N —` at the outer side, one character from the edge: odd pages right, even pages left. */
export function pageFooters(): { default: Footer; even: Footer } {
  const indent = twips(PAGE_NUMBER_SIZE)
  return {
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          indent: { right: indent },
          children: [pageNumber()],
        }),
      ],
    }),
    even: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: indent },
          children: [pageNumber()],
        }),
      ],
    }),
  }
}

function pageNumber(): TextRun {
  const look = { font: PAGE_NUMBER_FONT, latin: PAGE_NUMBER_FONT, size: PAGE_NUMBER_SIZE }
  return new TextRun({ ...runLook(look), children: ['— ', PageNumber.CURRENT, ' —'] })
}
