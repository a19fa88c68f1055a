/** Templates as an office makes them, and the parts of what comes out. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Value, xlsxOf } from './workbooks.ts'

type Touch = Parameters<typeof xlsxOf>[1]

/** A workbook of one sheet, 表, given row by row. */
export function templateOf(rows: Value[][], touch?: Touch): Promise<Uint8Array> {
  return xlsxOf({ 表: rows }, touch)
}

export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes)
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes)[path]
  if (part === undefined) throw new Error(`no part ${path}`)
  return strFromU8(part)
}

/** The workbook with parts put in, changed, or (null) taken out. */
export function patched(
  bytes: Uint8Array,
  changes: Record<string, string | ((text: string) => string) | null>,
): Uint8Array {
  const parts = partsOf(bytes)
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete parts[path]
    else
      parts[path] = strToU8(
        typeof change === 'string' ? change : change(strFromU8(parts[path] ?? new Uint8Array())),
      )
  }
  return zipSync(parts)
}
