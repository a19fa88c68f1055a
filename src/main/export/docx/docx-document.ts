/** Word files: of a paper document, each table on pages of its own size; of a letter, one text. */
import { Document, type ISectionOptions, Packer, type Paragraph } from 'docx'
import type { PaperLetter } from '../../../shared/paper/letter.ts'
import { LINE_PITCH, MARK_SIZE, TITLE_SIZE } from '../../../shared/paper/look.ts'
import type { PaperDocument, PaperTable } from '../../../shared/paper/paper-table.ts'
import { pageFor } from '../../../shared/paper/table-page.ts'
import { FONTS } from '../sheet-style.ts'
import { draftHeaders } from './docx-draft.ts'
import { letterSection } from './docx-letter.ts'
import { sectionPage } from './docx-page.ts'
import { pageFooters } from './docx-page-number.ts'
import { docxTable } from './docx-table.ts'
import { runLook, textParagraph } from './docx-text.ts'

type Stamp = readonly (readonly [string, string])[]

export function docxBytes(
  { title, tables, isDraft = false }: PaperDocument,
  firstPage: number,
  stamp: Stamp,
): Promise<Uint8Array<ArrayBuffer>> {
  const isMirrored = hasUpright(tables)
  const sections = tables.map((table, index) => ({
    ...section(table, index === 0 ? firstPage : null, isMirrored),
    ...(isDraft ? { headers: draftHeaders() } : {}),
  }))
  return packed(title, sections, stamp)
}

/** Pages of which odd and even ones are mirrored: Word cannot do it for tables that lie across. */
export function hasUpright(tables: readonly PaperTable[]): boolean {
  return tables.some((table) => !pageFor(table).isLandscape)
}

export function letterDocx(
  letter: PaperLetter,
  firstPage: number,
  stamp: Stamp,
): Promise<Uint8Array<ArrayBuffer>> {
  return packed(letter.titleLines.join(''), [letterSection(letter, firstPage)], stamp)
}

async function packed(
  title: string,
  sections: ISectionOptions[],
  stamp: Stamp,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    customProperties: stamp.map(([name, value]) => ({ name, value })),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...runLook({ font: FONTS.body, size: 12 }), language: CHINESE } },
      },
    },
    sections,
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const PROGRAM = '治气台账'

const CHINESE = { value: 'en-US', eastAsia: 'zh-CN' }

function section(
  table: PaperTable,
  firstPage: number | null,
  isMirrored: boolean,
): ISectionOptions {
  const page = pageFor(table)
  return {
    properties: { page: sectionPage(page, firstPage, isMirrored) },
    footers: pageFooters(page),
    children: [...headLines(table), docxTable(table, page), ...closing()],
  }
}

/** The mark on the first line, the title on the third (GB/T 9704-2012, 7.3.7). */
function headLines({ mark, title }: PaperTable): Paragraph[] {
  const body = { font: FONTS.body, size: MARK_SIZE }
  const line = { pitch: LINE_PITCH, keepsNext: true }
  const empty = () => textParagraph('', body, line)
  return [
    ...(mark === null
      ? []
      : [
          textParagraph(mark, { font: FONTS.heading, latin: FONTS.heading, size: MARK_SIZE }, line),
          empty(),
        ]),
    textParagraph(
      title,
      { font: FONTS.title, latin: FONTS.title, size: TITLE_SIZE },
      { ...line, pitch: TITLE_SIZE * 1.5, align: 'center' },
    ),
    textParagraph('', { ...body, size: 8 }, { pitch: 10, keepsNext: true }),
  ]
}

/** Word wants a paragraph behind a table; at its usual height it would start a page of its own. */
function closing(): Paragraph[] {
  return [textParagraph('', { font: FONTS.body, size: 1 }, { pitch: 1 })]
}
