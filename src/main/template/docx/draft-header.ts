/** The mark 草稿 behind every page of a document, in its headers; what they hold stays. */

import { watermark } from '../../export/docx/watermark.ts'
import { declarePart, relate, relationBase } from '../../ooxml/relations.ts'
import {
  childOf,
  childrenOf,
  descendantsOf,
  type Element,
  insertBefore,
  isOn,
  makeLike,
  parseXml,
  rootOf,
} from '../../ooxml/xml.ts'
import { isParagraph, type WordTemplate } from './word-template.ts'

const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'

/** A section without a header of its own has that of the section before. */
export function markWordDraft(template: WordTemplate): void {
  const { package: pack, path, sections } = template
  const headers = pack.relations(path).filter(({ type }) => type === 'header')
  let marks = 0
  for (const { target } of headers) {
    marks += 1
    addMark(rootOf(pack.edit(target)), marks)
  }
  const known = new Set<string>()
  for (const section of sections) {
    for (const reference of childrenOf(section, 'headerReference'))
      known.add(reference.getAttributeNS(reference.namespaceURI, 'type') ?? 'default')
    for (const kind of kindsOf(template, section)) {
      if (known.has(kind)) continue
      known.add(kind)
      marks += 1
      addHeader(template, section, kind, marks)
    }
  }
}

/** Which headers a section shows: a first page and even ones may have their own. */
function kindsOf({ package: pack, path }: WordTemplate, section: Element): string[] {
  const settings = pack.relations(path).find(({ type }) => type === 'settings')
  const hasEven =
    settings !== undefined &&
    pack.has(settings.target) &&
    isSet(childOf(rootOf(pack.document(settings.target)), 'evenAndOddHeaders'))
  return [
    'default',
    ...(hasEven ? ['even'] : []),
    ...(isSet(childOf(section, 'titlePg')) ? ['first'] : []),
  ]
}

function isSet(element: Element | null): boolean {
  const value = element?.getAttributeNS(element.namespaceURI, 'val')
  return element !== null && (!value || isOn(value) || value === 'on')
}

function addHeader(template: WordTemplate, section: Element, kind: string, number: number): void {
  const { package: pack, path } = template
  const target = pack.freePath('word/header', '.xml')
  const space = section.namespaceURI ?? ''
  pack.put(
    target,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="${space}"><w:p/></w:hdr>`,
  )
  addMark(rootOf(pack.edit(target)), number)
  declarePart(pack, target, HEADER_TYPE)
  const prefix = section.prefix ? `${section.prefix}:` : ''
  const reference = makeLike(section, 'headerReference')
  reference.setAttributeNS(space, `${prefix}type`, kind)
  const relations = relationBase(pack)
  const short = section.lookupPrefix(relations) ?? 'r'
  reference.setAttributeNS(relations, `${short}:id`, relate(pack, path, 'header', target))
  section.insertBefore(reference, section.firstChild)
}

/** Beside what the header's first paragraph holds. */
function addMark(header: Element, number: number): void {
  const found = [...descendantsOf(header)].find(isParagraph)
  const paragraph = found ?? makeLike(header, 'p')
  if (found === undefined) insertBefore(header, paragraph, [])
  const run = rootOf(parseXml(watermark(number)))
  const copy = header.ownerDocument?.importNode(run, true)
  if (copy !== undefined) paragraph.appendChild(copy)
}
