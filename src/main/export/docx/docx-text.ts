/** Runs and paragraphs with fonts named for each script, as Word needs them. */
import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx'
import { FONTS } from '../sheet-style.ts'

export interface TextLook {
  /** Font of Chinese characters and signs. */
  font: string
  /** Font of digits and Latin letters. */
  latin?: string
  /** Points. */
  size: number
}

export type Align = 'left' | 'center' | 'right'

/** Points to half points, in which Word counts sizes. */
function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Points to twips. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

const TWIPS_PER_MM = 1440 / 25.4

export function twipsOfMm(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM)
}

export function runLook({ font, latin = FONTS.digits, size }: TextLook) {
  return {
    // The hint keeps “ ” — · in the Chinese font: their code points belong to both scripts.
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: font, hint: 'eastAsia' },
    size: halfPoints(size),
  }
}

function textRun(text: string, look: TextLook): TextRun {
  return new TextRun({ ...runLook(look), text: xmlText(text) })
}

interface ParagraphOptions {
  align?: Align
  /** Exact distance of lines in points; by the font where there is none. */
  pitch?: number
  keepsNext?: boolean
  /** Indents in points: of the first line, and of all lines from the right. */
  firstLine?: number
  right?: number
}

export function textParagraph(
  text: string,
  look: TextLook,
  { align = 'left', pitch, keepsNext = false, firstLine, right }: ParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENT[align],
    ...(pitch === undefined
      ? {}
      : { spacing: { line: twips(pitch), lineRule: LineRuleType.EXACT } }),
    ...(firstLine === undefined && right === undefined
      ? {}
      : {
          indent: {
            ...(firstLine === undefined ? {} : { firstLine: twips(firstLine) }),
            ...(right === undefined ? {} : { right: twips(right) }),
          },
        }),
    keepNext: keepsNext,
    children: [textRun(text, look)],
  })
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, unknown>

/** Signs that XML 1.0 has no place for would make the whole document unreadable. */
function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t]|[\ufffe\uffff]/gu, '')
}
