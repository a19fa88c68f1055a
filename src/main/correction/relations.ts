/** How the parts of a workbook refer to each other, and what kind each is. */
import { posix } from 'node:path'
import { NotPatchable } from './not-patchable.ts'
import type { OoxmlPackage } from './ooxml-package.ts'
import { addChild, childrenOf, parseXml, rootOf, writeXml } from './xml.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const RELATIONS_SPACE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type RelationKind = 'officeDocument' | 'worksheet' | 'styles' | 'comments' | 'vmlDrawing'

/** The two forms of the standard name their kinds of relations differently. */
const BASES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const

export interface Relation {
  id: string
  kind: RelationKind
  /** Path of the part that is meant. */
  path: string
}

/** Relations of a part ('' is the package itself) to other parts, those of unknown kinds left out. */
export function relationsOf(parts: OoxmlPackage, part: string): Relation[] {
  const file = relationsFile(part)
  if (!parts.has(file)) return []
  return childrenOf(rootOf(parseXml(parts.text(file))), 'Relationship').flatMap((element) => {
    const type = element.getAttribute('Type') ?? ''
    const base = BASES.find((item) => type.startsWith(`${item}/`))
    if (base === undefined || element.getAttribute('TargetMode') === 'External') return []
    // Kinds that nobody asks for do no harm.
    const kind = type.slice(base.length + 1) as RelationKind
    const path = posix.join('/', posix.dirname(part), element.getAttribute('Target') ?? '').slice(1)
    const absolute = (element.getAttribute('Target') ?? '').startsWith('/')
    const target = absolute ? (element.getAttribute('Target') ?? '').slice(1) : path
    return [{ id: element.getAttribute('Id') ?? '', kind, path: target }]
  })
}

/** The one part of this kind that a part refers to, or null. */
export function relatedPart(parts: OoxmlPackage, part: string, kind: RelationKind): string | null {
  return relationsOf(parts, part).find((relation) => relation.kind === kind)?.path ?? null
}

/** Adds a relation and returns its id. */
export function relate(
  parts: OoxmlPackage,
  part: string,
  kind: RelationKind,
  target: string,
): string {
  const file = relationsFile(part)
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS_SPACE}"/>`
  const document = parseXml(parts.has(file) ? parts.text(file) : empty)
  const root = rootOf(document)
  const taken = new Set(childrenOf(root).map((element) => element.getAttribute('Id')))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number += 1
  const id = `rId${number}`
  const type = `${relationBase(parts)}/${kind}`
  // Some readers do not understand targets that begin at the root.
  const path = posix.relative(posix.dirname(part), target)
  addChild(root, 'Relationship', { Id: id, Type: type, Target: path })
  parts.replace(file, writeXml(document))
  return id
}

/** The namespace of `r:id` attributes, which is also the base of the names of kinds. */
export function relationBase(parts: OoxmlPackage): string {
  const found = BASES.find((base) =>
    parts.text(relationsFile('')).includes(`${base}/officeDocument`),
  )
  if (found === undefined) throw new NotPatchable('names no workbook')
  return found
}

/** True for a workbook that may hold macros, which Excel opens under another ending only. */
export function hasMacros(parts: OoxmlPackage): boolean {
  return /\.macroEnabled\./iu.test(parts.text(CONTENT_TYPES))
}

/** Says what kind of content a part holds. */
export function declarePart(parts: OoxmlPackage, path: string, type: string): void {
  addContentType(parts, 'Override', { PartName: `/${path}`, ContentType: type })
}

/** Says what kind of content files of an ending hold. */
export function declareEnding(parts: OoxmlPackage, ending: string, type: string): void {
  addContentType(parts, 'Default', { Extension: ending, ContentType: type })
}

function addContentType(
  parts: OoxmlPackage,
  name: 'Override' | 'Default',
  attributes: Record<string, string>,
): void {
  const [[key = '', value = ''] = []] = Object.entries(attributes)
  const document = parseXml(parts.text(CONTENT_TYPES))
  const root = rootOf(document)
  const isKnown = childrenOf(root, name).some(
    (element) => element.getAttribute(key)?.toLowerCase() === value.toLowerCase(),
  )
  if (isKnown) return
  const element = addChild(root, name, attributes)
  // Defaults stand before overrides.
  if (name === 'Default') root.insertBefore(element, root.firstChild)
  parts.replace(CONTENT_TYPES, writeXml(document))
}

function relationsFile(part: string): string {
  const folder = posix.dirname(part)
  const prefix = folder === '.' ? '' : `${folder}/`
  return `${prefix}_rels/${posix.basename(part)}.rels`
}
