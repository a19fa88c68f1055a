/** The style sheet of a printed document: its look, its pages, what stands in their margins. */
import {
  DRAFT_COLOUR,
  DRAFT_SIZE,
  DRAFT_WORD,
  PAGE_NUMBER_GAP_MM,
  PAGE_NUMBER_SIZE,
} from '../look.ts'
import { marginsOn, PAGES, type PaperPage } from '../page.ts'
import { type PageNumberPlace, pageNumberPlace } from '../page-number.ts'
import { DOCUMENT_STYLE, DRAFT_FONT, FONT_FACES, PAGE_NUMBER_STYLE } from './document-style.ts'

export function printStyle(firstPage: number, isDraft: boolean): string {
  return `
${FONT_FACES}
html { counter-reset: page ${firstPage - 1}; }
${PAGES.map((page) => pageRule(page, isDraft)).join('\n')}
${PAGES.map((page) => parityRules(page, firstPage)).join('\n')}
${DOCUMENT_STYLE}
section + section { break-before: page; }
`
}

function pageRule(page: PaperPage, isDraft: boolean): string {
  const { name, size, isLandscape } = page
  return `@page ${name} { size: ${size} ${isLandscape ? 'landscape' : 'portrait'};${isDraft ? draftBox(page) : ''} }
.${name} { page: ${name}; }`
}

/** One line as high as the sheet, from its upper edge: in the middle of every page. */
function draftBox({ height }: PaperPage): string {
  return ` @top-center { content: "${DRAFT_WORD}"; font: ${DRAFT_SIZE}pt/${height}mm ${DRAFT_FONT}; color: ${DRAFT_COLOUR}; white-space: nowrap; vertical-align: top; }`
}

/** Odd and even pages differ in their binding edge and in where the number stands. */
function parityRules(page: PaperPage, firstPage: number): string {
  // The printer takes the first page for an odd, right-hand one, whatever its number is.
  const [odd, even] = firstPage % 2 === 1 ? ['right', 'left'] : ['left', 'right']
  return [
    `@page ${page.name}:${odd} { ${parityRule(page, 1)} }`,
    `@page ${page.name}:${even} { ${parityRule(page, 2)} }`,
  ].join('\n')
}

function parityRule(page: PaperPage, number: number): string {
  const { top, right, bottom, left } = marginsOn(page, number)
  return `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; ${numberBox(pageNumberPlace(page, number))}`
}

const NUMBER = `content: "— " counter(page) " —"; font: ${PAGE_NUMBER_STYLE}; white-space: nowrap; vertical-align: top;`

/** One character from the end of the type area; its middle 7 mm off the type area. */
function numberBox({ edge, end }: PageNumberPlace): string {
  const gap = PAGE_NUMBER_GAP_MM.toFixed(2)
  const indent = `padding-${end}: ${PAGE_NUMBER_SIZE}pt;`
  return edge === 'bottom'
    ? `@bottom-${end} { ${NUMBER} padding-top: ${gap}mm; ${indent} }`
    : `@left-${end} { ${NUMBER} writing-mode: vertical-rl; text-align: ${end === 'top' ? 'start' : 'end'}; padding-right: ${gap}mm; ${indent} }`
}
