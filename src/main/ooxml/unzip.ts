/** All parts of an Office file, unpacked within the bounds of what an honest one holds. */

import { ZIP_LIMITS, type ZipLimits, zipDirectory } from '../workbook/zip-directory.ts'
import { unpackEntry } from '../workbook/zip-parts.ts'

/**
 * The parts by path.
 * @throws Unreadable where the zip is damaged, protected or a bomb.
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Map<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Map(
    zipDirectory(buffer, limits).map((entry) => [
      // Some writers put a slash in front.
      entry.name.replace(/^\//u, ''),
      unpackEntry(buffer, entry),
    ]),
  )
}
