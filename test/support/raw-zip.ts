/** Zips written byte by byte, so that a test can lie in any field. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface RawEntry {
  name: string
  data: string | Uint8Array
  /** What the directory says, where it is not the truth. */
  size?: number
  crc?: number
  method?: number
  flags?: number
  /** Of the local header. */
  offset?: number
}

interface DirectoryLies {
  count?: number
  start?: number
  comment?: string
}

export function rawZip(entries: RawEntry[], lies: DirectoryLies = {}): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const plain = Buffer.from(entry.data)
    const packed = (entry.method ?? 8) === 0 ? plain : deflateRawSync(plain)
    const name = Buffer.from(entry.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(entry.flags ?? 0x800, 2)
    fields.writeUInt16LE(entry.method ?? 8, 4)
    fields.writeUInt32LE(entry.crc ?? crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.size ?? plain.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.offset ?? offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed])
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, name)
    bodies.push(body)
    offset += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(lies.count ?? entries.length, 4)
  end.writeUInt16LE(lies.count ?? entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(lies.start ?? offset, 12)
  const comment = Buffer.from(lies.comment ?? '')
  end.writeUInt16LE(comment.length, 16)
  return new Uint8Array(
    Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06', 'latin1'), end, comment]),
  )
}
