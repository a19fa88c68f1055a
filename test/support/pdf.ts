/** What a reader of a PDF sees: its words, line by line, and where they stand. */
import { spawnSync } from 'node:child_process'

/** Lines of each page with single spaces. */
export function pdfPages(bytes: Uint8Array): string[][] {
  return pdftotext(bytes, ['-layout'])
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
        .filter((line) => line !== ''),
    )
}

/** The whole text without white space. */
export function pdfText(bytes: Uint8Array): string {
  return pdftotext(bytes, ['-raw']).replaceAll(/\s+/gu, '')
}

export interface PdfPage {
  /** Millimetres. */
  width: number
  height: number
  words: { text: string; left: number; right: number; top: number; bottom: number }[]
}

const MM_PER_POINT = 25.4 / 72

/** Every word of each page with its place, in millimetres from the top left corner. */
export function pdfPlaces(bytes: Uint8Array): PdfPage[] {
  const pages = pdftotext(bytes, ['-bbox']).split('<page ').slice(1)
  return pages.map((page) => ({
    width: millimetres(page, 'width'),
    height: millimetres(page, 'height'),
    words: [...page.matchAll(/<word ([^>]*)>([^<]*)</gu)].map(([, box = '', text = '']) => ({
      text,
      left: millimetres(box, 'xMin'),
      right: millimetres(box, 'xMax'),
      top: millimetres(box, 'yMin'),
      bottom: millimetres(box, 'yMax'),
    })),
  }))
}

function millimetres(text: string, key: string): number {
  return Number(new RegExp(`${key}="([\\d.]+)"`, 'u').exec(text)?.[1]) * MM_PER_POINT
}

function pdftotext(bytes: Uint8Array, options: string[]): string {
  const { status, stdout, error } = spawnSync('pdftotext', [...options, '-', '-'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  })
  if (status !== 0) throw error ?? new Error('not a PDF')
  return stdout
}
