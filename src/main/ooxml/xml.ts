/** Small steps on XML trees, whatever prefix a writer gives the namespace. */
import {
  DOMParser,
  type Document,
  type Element,
  type Node,
  onErrorStopParsing,
  XMLSerializer,
} from '@xmldom/xmldom'
import { damaged } from '../workbook/unreadable.ts'

export type { Document, Element }

const ELEMENT = 1

/** @throws Unreadable where the text is not well-formed or has a DTD, which no office file needs. */
export function parseXml(text: string): Document {
  if (/<!DOCTYPE/iu.test(text)) throw damaged('文件里的一个部件')
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      // Some writers put a byte order mark in front.
      text.replace(/^\ufeff/u, ''),
      'text/xml',
    )
  } catch (error) {
    throw damaged('文件里的一个部件', error)
  }
}

export function serializeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document)
}

export function rootOf(document: Document): Element {
  const root = document.documentElement
  if (root === null) throw damaged('文件里的一个部件')
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

export function addChild(
  parent: Element,
  name: string,
  attributes: Record<string, string> = {},
): Element {
  const child = makeLike(parent, name, attributes)
  parent.appendChild(child)
  return child
}

/** A text element that keeps its spaces. */
export function addText(parent: Element, name: string, text: string): Element {
  const element = addChild(parent, name, { 'xml:space': 'preserve' })
  element.textContent = text.replaceAll(UNWRITABLE, '')
  return element
}

/** Text fit for an element or an attribute of a part; signs that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(SPECIALS, (sign) => ENTITIES[sign] ?? '') : text
}

const UNWRITABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const SPECIAL = /[&<>"]|[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const SPECIALS = new RegExp(SPECIAL, 'gu')
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === ELEMENT
}
