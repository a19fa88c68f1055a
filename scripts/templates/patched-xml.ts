import { OfficePackage } from '../../src/main/ooxml/package.ts'
import { unzip } from '../../src/main/ooxml/unzip.ts'

/** An Office file with one part changed as text. */
export function patchedXml(
  bytes: Uint8Array,
  path: string,
  change: (text: string) => string,
): Promise<Uint8Array> {
  const pack = new OfficePackage(unzip(bytes))
  pack.put(path, change(pack.text(path)))
  return pack.write()
}
