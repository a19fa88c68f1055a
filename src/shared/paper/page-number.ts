/**
 * Where the page number stands (GB/T 9704-2012, 7.5 and 8). A sheet across keeps it where the bound
 * document has it: at the left edge of the table, below on odd pages and above on even ones, turned
 * so that it is read with the sheet held upright.
 */
import type { PaperPage } from './page.ts'

export interface PageNumberPlace {
  edge: 'bottom' | 'left'
  /** Which end of that edge, as the sheet is held to read the table. */
  end: 'left' | 'right' | 'top' | 'bottom'
}

export function pageNumberPlace({ isLandscape }: PaperPage, number: number): PageNumberPlace {
  const isOdd = number % 2 === 1
  return isLandscape
    ? { edge: 'left', end: isOdd ? 'bottom' : 'top' }
    : { edge: 'bottom', end: isOdd ? 'right' : 'left' }
}

export function pageNumberText(number: number): string {
  return `— ${number} —`
}
