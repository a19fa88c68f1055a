/** Properties of a document: its title, and the hidden stamp among those that people may add. */
import type { OfficePackage } from '../../ooxml/package.ts'
import { declarePart, relate, relatedPart } from '../../ooxml/relations.ts'
import { addChild, childrenOf, escapeXml, remove, rootOf } from '../../ooxml/xml.ts'

const PART = 'docProps/custom.xml'
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'

/** All own properties share this id of their format. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** Numbers below are taken by the format itself. */
const FIRST_NUMBER = 2

export function setTitle(pack: OfficePackage, title: string): void {
  const path = relatedPart(pack, '', 'core-properties')
  if (path === null || !pack.has(path)) return
  for (const element of childrenOf(rootOf(pack.edit(path)), 'title')) element.textContent = title
}

/** The template's own properties stay; a stamp of another day goes. */
export function setWordStamp(
  pack: OfficePackage,
  stamp: readonly (readonly [string, string])[],
): void {
  if (stamp.length === 0) return
  const path = relatedPart(pack, '', 'custom-properties') ?? addPart(pack)
  const root = rootOf(pack.edit(path))
  const names = new Set(stamp.map(([name]) => name))
  for (const old of childrenOf(root)) if (names.has(old.getAttribute('name') ?? '')) remove(old)
  const taken = childrenOf(root).map((item) => Number(item.getAttribute('pid')))
  let number = Math.max(FIRST_NUMBER - 1, ...taken)
  for (const [name, value] of stamp) {
    number += 1
    const property = addChild(root, 'property', { fmtid: FORMAT, pid: String(number), name })
    const holder = property.ownerDocument?.createElementNS(VALUES, 'vt:lpwstr')
    if (holder === undefined) continue
    holder.textContent = value
    property.appendChild(holder)
  }
}

function addPart(pack: OfficePackage): string {
  pack.put(
    PART,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${escapeXml(SPACE)}" xmlns:vt="${escapeXml(VALUES)}"/>`,
  )
  declarePart(pack, PART, TYPE)
  relate(pack, '', 'custom-properties', PART)
  return PART
}
