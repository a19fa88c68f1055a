/** XML parts of a workbook as trees. */
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { NotPatchable } from './not-patchable.ts'

/** @throws NotPatchable for text that is no well-formed XML. */
export function parseXml(text: string): Document {
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new NotPatchable(message)
      },
    }).parseFromString(text, 'text/xml')
  } catch (error) {
    if (error instanceof NotPatchable) throw error
    throw new NotPatchable('holds a part that is no sound XML')
  }
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document)
}

/** The outermost element. */
export function rootOf(document: Document): Element {
  const root = document.documentElement
  if (root === null) throw new NotPatchable('holds an empty part')
  return root
}

/** Direct children of this name, whatever prefix they bear; all where no name is given. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    // Node type 1 is an element.
    const element = node.nodeType === 1 ? (node as Element) : null
    if (element !== null && (name === undefined || element.localName === name)) found.push(element)
  }
  return found
}

export function childOf(parent: Element, name: string): Element | null {
  return childrenOf(parent, name)[0] ?? null
}

/** A new element of the same namespace and prefix as its future parent. */
export function newElement(
  parent: Element,
  name: string,
  attributes: Record<string, string> = {},
): Element {
  const document = parent.ownerDocument
  if (document === null) throw new TypeError('an element without a document')
  const prefix = parent.prefix === null || parent.prefix === '' ? '' : `${parent.prefix}:`
  const element = document.createElementNS(parent.namespaceURI, prefix + name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

export function addChild(
  parent: Element,
  name: string,
  attributes: Record<string, string> = {},
): Element {
  const element = newElement(parent, name, attributes)
  parent.appendChild(element)
  return element
}

/** A text element that keeps its spaces. */
export function addText(parent: Element, name: string, text: string): Element {
  const element = addChild(parent, name, { 'xml:space': 'preserve' })
  element.textContent = xmlText(text)
  return element
}

/** Signs that XML cannot hold are left out. */
function xmlText(text: string): string {
  return text.replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** Text for between tags and for attributes of XML that is written by hand. */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
