/**
 * Unpacking of .xlsx and .ods by Node's zlib in place of the reader's own inflate, which runs for
 * ever on a damaged file and knows no bounds.
 */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import * as xlsx from '@e965/xlsx'

const MB = 1024 * 1024

/** Largest part and largest whole of an honest workbook, unpacked. */
const MAX_PART = 300 * MB
const MAX_WHOLE = 600 * MB

/** Parts up to this size may be packed as tightly as they like; the largest honest ratio seen is 69. */
const RATIO_GRACE = 10 * MB
const MAX_RATIO = 100

/** The file would unpack to more than any honest workbook. */
export class TooMuchToUnpack extends Error {}

let unpacked = 0

/** The face of zlib that the reader looks for; Node 24 itself no longer shows it. */
class InflateRaw {
  readonly _finishFlushFlag = constants.Z_FINISH
  bytesRead = 0

  _processChunk(packed: Uint8Array): Uint8Array {
    const { buffer, engine } = inflate(packed)
    this.bytesRead = engine.bytesWritten
    unpacked += buffer.length
    const isBomb = buffer.length > RATIO_GRACE && buffer.length > MAX_RATIO * this.bytesRead
    if (isBomb || unpacked > MAX_WHOLE) throw new TooMuchToUnpack()
    return buffer
  }
}

function inflate(packed: Uint8Array): { buffer: Buffer; engine: { bytesWritten: number } } {
  try {
    const result: unknown = inflateRawSync(packed, { info: true, maxOutputLength: MAX_PART })
    return result as ReturnType<typeof inflate> // what `info` makes of it, which the types leave out
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error
    if (isTooLarge && error.code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuchToUnpack()
    throw error
  }
}

xlsx.CFB.utils.use_zlib({ InflateRaw, deflateRawSync })

/** Runs the reader on one file, whose parts are counted together. */
export function withInflate<T>(read: () => T): T {
  unpacked = 0
  return read()
}
