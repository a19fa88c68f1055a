/** A letter as the one section of a Word file: paragraphs and tables that follow one another. */
import type { ISectionOptions, Paragraph, Table } from 'docx'
import {
  CAPTION_SIZE,
  type LetterBlock,
  letterPage,
  NOTE_SIZE,
  type PaperLetter,
} from '../../../shared/paper/letter.ts'
import { LINE_PITCH, MARK_SIZE, TITLE_SIZE } from '../../../shared/paper/look.ts'
import { FONTS } from '../sheet-style.ts'
import { draftHeaders } from './docx-draft.ts'
import { sectionPage } from './docx-page.ts'
import { pageFooters } from './docx-page-number.ts'
import { docxTable } from './docx-table.ts'
import { type TextLook, textParagraph } from './docx-text.ts'

export function letterSection(
  { titleLines, blocks, isDraft = false }: PaperLetter,
  firstPage: number,
): ISectionOptions {
  const page = letterPage()
  return {
    properties: { page: sectionPage(page, firstPage, true) },
    footers: pageFooters(page),
    ...(isDraft ? { headers: draftHeaders() } : {}),
    children: [
      ...titleLines.map((line) =>
        textParagraph(line, TITLE, { pitch: TITLE_SIZE * 1.5, align: 'center' }),
      ),
      textParagraph('', BODY, { pitch: LINE_PITCH }),
      ...blocks.flatMap(childrenOf),
    ],
  }
}

const TITLE: TextLook = { font: FONTS.title, latin: FONTS.title, size: TITLE_SIZE }
const BODY: TextLook = { font: FONTS.body, size: MARK_SIZE }
const HEADING: TextLook = { font: FONTS.heading, latin: FONTS.heading, size: MARK_SIZE }
const CAPTION: TextLook = { font: FONTS.heading, size: CAPTION_SIZE }

function childrenOf(block: LetterBlock): (Paragraph | Table)[] {
  switch (block.is) {
    case 'table': {
      const { table } = block
      return [
        textParagraph(table.title, CAPTION, {
          pitch: LINE_PITCH,
          align: 'center',
          keepsNext: true,
        }),
        docxTable(table, letterPage()),
        textParagraph('', { font: FONTS.body, size: 6 }, { pitch: 8 }),
      ]
    }
    case 'salutation':
      return [textParagraph(block.text, BODY, { pitch: LINE_PITCH })]
    case 'heading':
      return [
        textParagraph(block.text, HEADING, {
          pitch: LINE_PITCH,
          firstLine: INDENT,
          keepsNext: true,
        }),
      ]
    case 'paragraph':
      return [textParagraph(block.text, BODY, { pitch: LINE_PITCH, firstLine: INDENT })]
    case 'note':
      return [textParagraph(block.text, { font: FONTS.body, size: NOTE_SIZE })]
    case 'signature':
      return [textParagraph(block.text, BODY, { pitch: LINE_PITCH, align: 'right', right: INDENT })]
  }
}

/** Two characters of the body. */
const INDENT = MARK_SIZE * 2
