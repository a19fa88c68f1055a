/**
 * Parts packed into a file: fflate builds the archive, Node's zlib packs the parts, because a list of
 * twenty thousand rows takes several times as long in JavaScript. The same parts give the same bytes.
 */
import { once } from 'node:events'
import { constants, crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/** A part as bytes, as text, or as text that is made while it is written. */
export type PartContent = Uint8Array | string | Iterable<string>

/** No clock: an export of the same revision is the same file. */
const TIME = new Date(2000, 0, 1)

/** Text is encoded in pieces of about this many signs. */
const PIECE = 1 << 18

export async function writeZip(
  parts: readonly (readonly [string, PartContent])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [path, content] of parts) await addPart(zip, path, content)
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

async function addPart(zip: Zip, filename: string, content: PartContent): Promise<void> {
  const file: ZipInputFile = { filename, size: 0, crc: 0, compression: 8, mtime: TIME }
  zip.add(file)
  const packer = createDeflateRaw({ level: constants.Z_BEST_SPEED + 2 })
  packer.on('data', (chunk: Buffer<ArrayBuffer>) => {
    file.ondata?.(null, chunk, false)
  })
  const ended = once(packer, 'end')
  for (const piece of piecesOf(content)) {
    file.crc = crc32(piece, file.crc)
    file.size += piece.length
    if (!packer.write(piece)) await once(packer, 'drain')
  }
  packer.end()
  await ended
  file.ondata?.(null, new Uint8Array(), true)
}

function* piecesOf(content: PartContent): Generator<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content
    return
  }
  let waiting: string[] = []
  let size = 0
  for (const text of typeof content === 'string' ? [content] : content) {
    waiting.push(text)
    size += text.length
    if (size < PIECE) continue
    yield Buffer.from(waiting.join(''))
    waiting = []
    size = 0
  }
  yield Buffer.from(waiting.join(''))
}
