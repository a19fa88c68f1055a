/** Small steps on XML trees, whatever prefix a writer gives the namespace. */
import {
  DOMParser,
  type Document,
  type Element,
  type Node,
  onErrorStopParsing,
  XMLSerializer,
} from '@xmldom/xmldom'

export type { Document, Element }

const ELEMENT = 1

/** @throws Error where the text is not well-formed or has a DTD, which no office file needs. */
export function parseXml(text: string): Document {
  if (/<!DOCTYPE/iu.test(text)) throw new Error('a part has a DTD')
  // Some writers put a byte order mark in front.
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    text.replace(/^\ufeff/u, ''),
    'text/xml',
  )
}

export function serializeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document)
}

export function rootOf(document: Document): Element {
  const root = document.documentElement
  if (root === null) throw new Error('a part is empty')
  return root
}

export function childrenOf(parent: Node, name?: string): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node)
  return found
}

export function childOf(parent: Node, name: string): Element | null {
  return childrenOf(parent, name)[0] ?? null
}

/** All elements below, in document order. */
export function* descendantsOf(parent: Node): Generator<Element> {
  for (const child of childrenOf(parent)) {
    yield child
    yield* descendantsOf(child)
  }
}

export function textOf(element: Element | null): string {
  return element?.textContent ?? ''
}

/** Truth as attributes write it. */
export function isOn(attribute: string | null | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}

/** A new element beside others of the same namespace and prefix. */
export function makeLike(model: Element, name: string, attributes: Record<string, string> = {}) {
  const document = model.ownerDocument
  if (document === null) throw new Error('an element without a document')
  const prefix = model.prefix ? `${model.prefix}:` : ''
  const made = document.createElementNS(model.namespaceURI, prefix + name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

/** Puts a child where the schema wants it: before the first of those that come later. */
export function insertBefore(parent: Element, child: Element, later: readonly string[]): void {
  const next = childrenOf(parent).find(({ localName }) => later.includes(localName ?? ''))
  parent.insertBefore(child, next ?? null)
}

export function copyOf(element: Element): Element {
  return element.cloneNode(true) as Element // what an element is copied to, which the types leave open
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element)
}

/** Text fit for an element or an attribute of a part. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(SPECIALS, (sign) => ENTITIES[sign] ?? '') : text
}

const SPECIAL = /[&<>"]/u
const SPECIALS = /[&<>"]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === ELEMENT
}
