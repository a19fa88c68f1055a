/** Adding to how the parts of an Office file refer to each other, and to what kind each is. */
import { posix } from 'node:path'
import { notWorkbook } from '../workbook/unreadable.ts'
import { CONTENT_TYPES, type OfficePackage, relationsPath } from './package.ts'
import { addChild, childrenOf, rootOf } from './xml.ts'

const RELATIONS_SPACE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The two forms of the standard name their kinds of relations differently. */
const BASES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const

/** The one part that a part relates to in this way, or null. */
export function relatedPart(pack: OfficePackage, part: string, type: string): string | null {
  const found = pack.relations(part).find((relation) => relation.type === type)
  return found === undefined || found.isOutside ? null : found.target
}

/** Adds a relation and returns its id. */
export function relate(pack: OfficePackage, part: string, type: string, target: string): string {
  const file = relationsPath(part)
  if (!pack.has(file))
    pack.put(
      file,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS_SPACE}"/>`,
    )
  const taken = new Set(pack.relations(part).map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number += 1
  const id = `rId${number}`
  // Some readers do not understand targets that begin at the root.
  const path = posix.relative(posix.dirname(part), target)
  const attributes = { Id: id, Type: `${relationBase(pack)}/${type}`, Target: path }
  addChild(rootOf(pack.edit(file)), 'Relationship', attributes)
  return id
}

/** The namespace of `r:id` attributes, which is also the base of the names of kinds. */
export function relationBase(pack: OfficePackage): string {
  const text = pack.text(relationsPath(''))
  const found = BASES.find((base) => text.includes(`${base}/officeDocument`))
  if (found === undefined) throw notWorkbook('里面没有工作簿')
  return found
}

/** Says what kind of content a part holds. */
export function declarePart(pack: OfficePackage, path: string, type: string): void {
  addContentType(pack, 'Override', ['PartName', `/${path}`], type)
}

/** Says what kind of content files of an ending hold. */
export function declareEnding(pack: OfficePackage, ending: string, type: string): void {
  addContentType(pack, 'Default', ['Extension', ending], type)
}

function addContentType(
  pack: OfficePackage,
  name: 'Override' | 'Default',
  [key, value]: readonly [string, string],
  type: string,
): void {
  const isKnown = childrenOf(rootOf(pack.document(CONTENT_TYPES)), name).some(
    (element) => element.getAttribute(key)?.toLowerCase() === value.toLowerCase(),
  )
  if (isKnown) return
  const root = rootOf(pack.edit(CONTENT_TYPES))
  const element = addChild(root, name, { [key]: value, ContentType: type })
  // Defaults stand before overrides.
  if (name === 'Default') root.insertBefore(element, root.firstChild)
}
