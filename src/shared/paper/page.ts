/** The page a table is printed on (GB/T 9704-2012, 5.2 and 8), in millimetres. */

export interface PaperPage {
  name: 'A4' | 'A4-landscape' | 'A3-landscape'
  size: 'A4' | 'A3'
  isLandscape: boolean
  /** Of the sheet as it is held, so wider than high for landscape. */
  width: number
  height: number
  /** Of an odd page. */
  margins: PageMargins
}

export interface PageMargins {
  top: number
  right: number
  bottom: number
  left: number
}

const PORTRAIT_A4: PaperPage = {
  name: 'A4',
  size: 'A4',
  isLandscape: false,
  width: 210,
  height: 297,
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
}

/** The portrait page turned: the head of the table at the binding edge. */
const TURNED = { top: 28, right: 37, bottom: 26, left: 35 }

const LANDSCAPE_A4: PaperPage = {
  name: 'A4-landscape',
  size: 'A4',
  isLandscape: true,
  width: 297,
  height: 210,
  margins: TURNED,
}

const LANDSCAPE_A3: PaperPage = {
  ...LANDSCAPE_A4,
  name: 'A3-landscape',
  size: 'A3',
  width: 420,
  height: 297,
}

export const PAGES: readonly PaperPage[] = [PORTRAIT_A4, LANDSCAPE_A4, LANDSCAPE_A3]

/**
 * The margins of a page by its number. An even page is bound at its other edge: to the right of an
 * upright one, below a table that lies across (its head is then at the cut edge, GB/T 9704-2012, 8).
 */
export function marginsOn({ margins, isLandscape }: PaperPage, number: number): PageMargins {
  if (number % 2 === 1) return margins
  const { top, right, bottom, left } = margins
  return isLandscape
    ? { ...margins, top: bottom, bottom: top }
    : { ...margins, right: left, left: right }
}

export function pageNamed(name: PaperPage['name']): PaperPage {
  return PAGES.find((page) => page.name === name) ?? LANDSCAPE_A3
}

export function textWidth({ width, margins }: PaperPage): number {
  return width - margins.left - margins.right
}
