import { Writable } from 'node:stream'

/** A stream into memory. */
export function collected(): { stream: Writable; bytes(): Uint8Array<ArrayBuffer> } {
  const chunks: Uint8Array[] = []
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, bytes: () => new Uint8Array(Buffer.concat(chunks)) }
}
