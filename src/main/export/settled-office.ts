/** An Office file of one revision, whenever it is made: its dates are those of the revision. */
import { OfficePackage } from '../ooxml/package.ts'
import { unzip } from '../ooxml/unzip.ts'
import { descendantsOf, rootOf } from '../ooxml/xml.ts'

const CORE = 'docProps/core.xml'

const NO_LIMIT = Number.POSITIVE_INFINITY

/** The file has just been made here: it may be as long as what it lists, and as monotonous. */
const OWN_LIMITS = { entries: 1000, part: NO_LIMIT, whole: NO_LIMIT, ratio: NO_LIMIT }

/**
 * @param at UTC instant, ISO 8601.
 * @param finish What is still to be done to its parts.
 */
export async function settledOffice(
  bytes: Uint8Array,
  at: string,
  finish: (pack: OfficePackage) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pack = new OfficePackage(unzip(bytes, OWN_LIMITS))
  // Not every writer says when its file was made.
  for (const element of pack.has(CORE) ? descendantsOf(rootOf(pack.edit(CORE))) : [])
    if (element.localName === 'created' || element.localName === 'modified')
      element.textContent = `${at.slice(0, 19)}Z`
  finish(pack)
  return pack.write()
}
