/**
 * The parts of an .xlsx or .xlsm, read and replaced one by one; every part that is not replaced goes
 * out with the bytes with which it came in.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { NotPatchable } from './not-patchable.ts'

/** Parts of an honest workbook, unpacked, are far smaller together. */
const MAX_WHOLE = 600 * 1024 * 1024

export class OoxmlPackage {
  readonly #parts: Map<string, Uint8Array>

  /** @throws NotPatchable where the bytes are no zip of a size that can be handled. */
  constructor(bytes: Uint8Array) {
    let whole = 0
    try {
      const parts = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          whole += originalSize
          if (whole > MAX_WHOLE) throw new NotPatchable('unpacks to too much')
          return true
        },
      })
      this.#parts = new Map(Object.entries(parts))
    } catch (error) {
      if (error instanceof NotPatchable) throw error
      throw new NotPatchable('is no sound zip')
    }
  }

  has(path: string): boolean {
    return this.#parts.has(path)
  }

  /** @throws NotPatchable for a part that is missing or not in UTF-8. */
  text(path: string): string {
    const bytes = this.#parts.get(path)
    if (bytes === undefined) throw new NotPatchable(`lacks ${path}`)
    const text = strFromU8(bytes)
    const encoding = /^\ufeff?<\?xml[^>]*?encoding=["']([^"']+)/u.exec(text)?.[1] ?? 'utf-8'
    if (!/^utf-?8$/iu.test(encoding) || text.includes('\u0000'))
      throw new NotPatchable(`writes ${path} in ${encoding}`)
    return text.replace(/^\ufeff/u, '')
  }

  replace(path: string, text: string): void {
    this.#parts.set(path, strToU8(text))
  }

  remove(path: string): void {
    this.#parts.delete(path)
  }

  /** A path that no part has: `xl/comments1.xml`, `xl/comments2.xml` … */
  freePath(before: string, after: string): string {
    // Names differing in case alone are one name for Excel.
    const taken = new Set([...this.#parts.keys()].map((path) => path.toLowerCase()))
    let number = 1
    while (taken.has(`${before}${number}${after}`.toLowerCase())) number += 1
    return `${before}${number}${after}`
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const parts: Zippable = Object.fromEntries(this.#parts)
    return zipSync(parts)
  }
}
