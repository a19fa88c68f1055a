/** An official letter (GB/T 9704-2012, 7.3): paragraphs and tables that follow one another. */
import { PAGES, type PaperPage } from './page.ts'
import type { PaperTable } from './paper-table.ts'

/** `salutation`: 主送机关, flush left. `note`: small print below a table. `signature`: at the right. */
type TextBlock = {
  is: 'salutation' | 'paragraph' | 'heading' | 'note' | 'signature'
  text: string
}

export type LetterBlock = TextBlock | { is: 'table'; table: PaperTable }

export interface PaperLetter {
  /** Broken where its sense allows it. */
  titleLines: string[]
  blocks: LetterBlock[]
  /** Marked 草稿 across every page. */
  isDraft?: boolean
}

/** Points: 三号 for the text, smaller for what stands around a table. */
export const CAPTION_SIZE = 14
export const NOTE_SIZE = 10.5

/** A letter stands upright; its tables are made for this width. */
export function letterPage(): PaperPage {
  const [upright] = PAGES
  if (upright === undefined) throw new TypeError('no page')
  return upright
}
