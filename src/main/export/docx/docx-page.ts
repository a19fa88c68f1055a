/** Page set-up of a section (GB/T 9704-2012, 5.2). */
import { PageOrientation } from 'docx'
import { PAGE_NUMBER_DISTANCE_MM, PAGE_NUMBER_SIZE } from '../../../shared/paper/look.ts'
import type { PageMargins, PaperPage } from '../../../shared/paper/page.ts'
import { twipsOfMm } from './docx-text.ts'

const MM_PER_POINT = 25.4 / 72

/**
 * `firstPage` only for the first section; the others count on. In a document whose upright pages are
 * mirrored Word swaps left and right of those across too, so that these are made equal there.
 */
export function sectionPage(page: PaperPage, firstPage: number | null, isMirrored: boolean) {
  const { width, height, isLandscape } = page
  const margins = isMirrored && isLandscape ? evened(page.margins) : page.margins
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

function evened({ left, right, ...margins }: PageMargins): PageMargins {
  const side = (left + right) / 2
  return { ...margins, left: side, right: side }
}

/** From the edge of the sheet to the bottom of the page number. */
function footerDistance({ margins }: PaperPage): number {
  return margins.bottom - PAGE_NUMBER_DISTANCE_MM - (PAGE_NUMBER_SIZE / 2) * MM_PER_POINT
}
