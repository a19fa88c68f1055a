/** A letter as HTML, on pages as Word breaks them. */
import { type LetterBlock, letterPage, type PaperLetter } from '../letter.ts'
import { htmlTable } from './html-table.ts'
import { html } from './html-text.ts'

export function letterSectionHtml({ titleLines, blocks }: PaperLetter): string {
  const head = `<h1 class="title">${html(titleLines.join('\n'))}</h1><div class="empty"></div>`
  return `<section class="${letterPage().name}">${head}${blocks.map(blockHtml).join('\n')}</section>`
}

function blockHtml(block: LetterBlock): string {
  switch (block.is) {
    case 'table':
      return `<p class="caption">${html(block.table.title)}</p>${htmlTable(block.table, letterPage())}`
    case 'note':
      return `<p class="note">${html(block.text)}</p>`
    case 'salutation':
    case 'heading':
    case 'paragraph':
    case 'signature':
      return `<p class="text ${block.is}">${html(block.text)}</p>`
  }
}
