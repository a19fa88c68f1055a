/** Pages as small grey images, and how far two of them differ. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeFile } from './libreoffice.ts'

/** Dots to the inch: an A4 page is about 250 × 350, on which a column or a font shows. */
const RESOLUTION = 30

export interface GreyImage {
  width: number
  height: number
  /** 0 black to 255 white, row by row. */
  pixels: Uint8Array
}

/** The pages of a PDF, each as PGM: a head of three lines, then a byte for each dot. */
export function pageImages(pdf: Uint8Array): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-pages-'))
  try {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, pdf)
    const options = ['-gray', '-r', String(RESOLUTION), file, join(folder, 'page')]
    const { status, stderr } = spawnSync('pdftoppm', options, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`pdftoppm: ${stderr}`)
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    return names.sort().map((name) => new Uint8Array(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The PDF that LibreOffice makes of an Office file. */
export function officePdf(bytes: Uint8Array, ending: 'docx' | 'xlsx'): Uint8Array {
  return officeFile(bytes, ending, 'pdf')
}

export function greyOf(pgm: Uint8Array): GreyImage {
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(Buffer.from(pgm.subarray(0, 40)).toString('latin1')) ?? []
  if (head === '') throw new Error('no grey image')
  return { width: Number(width), height: Number(height), pixels: pgm.subarray(head.length) }
}

/** Side of the squares whose grey is compared: smoothed type may differ, its place and weight not. */
const BLOCK = 12

/** Of all squares the mean and the greatest difference, in shares of black against white. */
export function difference(one: GreyImage, other: GreyImage): { mean: number; worst: number } {
  if (one.width !== other.width || one.height !== other.height) return { mean: 1, worst: 1 }
  const differences: number[] = []
  for (let top = 0; top < one.height; top += BLOCK)
    for (let left = 0; left < one.width; left += BLOCK)
      differences.push(Math.abs(greyIn(one, top, left) - greyIn(other, top, left)) / 255)
  const sum = differences.reduce((total, value) => total + value, 0)
  return { mean: sum / differences.length, worst: Math.max(...differences) }
}

function greyIn({ width, height, pixels }: GreyImage, top: number, left: number): number {
  let sum = 0
  let count = 0
  for (let y = top; y < Math.min(top + BLOCK, height); y += 1)
    for (let x = left; x < Math.min(left + BLOCK, width); x += 1) {
      sum += pixels[y * width + x] ?? 0
      count += 1
    }
  return sum / count
}
