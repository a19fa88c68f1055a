/** Word files as they stand in their XML. */
import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'

/** One part of the package, parsed. */
export function docxPart(bytes: Uint8Array, name: string): XmlElement {
  const part = unzipSync(bytes)[name]
  if (part === undefined) throw new Error(`no part ${name}`)
  const root = new DOMParser().parseFromString(
    new TextDecoder().decode(part),
    'text/xml',
  ).documentElement
  if (root === null) throw new Error(`${name} is empty`)
  return root
}

export function docxBody(bytes: Uint8Array): XmlElement {
  return docxPart(bytes, 'word/document.xml')
}

/** Elements of this name below another, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return Array.from(element.getElementsByTagName(name))
}

/** An attribute of the first element of this name, or null. */
export function attribute(element: XmlElement, name: string, key: string): string | null {
  return all(element, name)[0]?.getAttribute(key) ?? null
}

/** Paragraphs end lines. */
export function textOf(element: XmlElement): string {
  return all(element, 'w:p')
    .map((paragraph) =>
      all(paragraph, 'w:t')
        .map((text) => text.textContent)
        .join(''),
    )
    .join('\n')
}

/** Texts of a table by row and grid column; a cell merged across or down stands in every place. */
export function gridOf(table: XmlElement): string[][] {
  const grid: string[][] = []
  for (const row of all(table, 'w:tr')) {
    const above = grid.at(-1) ?? []
    const texts: string[] = []
    for (const cell of all(row, 'w:tc')) {
      const isContinued = attribute(cell, 'w:vMerge', 'w:val') === 'continue'
      const text = isContinued ? (above[texts.length] ?? '') : textOf(cell)
      const span = Number(attribute(cell, 'w:gridSpan', 'w:val') ?? 1)
      texts.push(...Array<string>(span).fill(text))
    }
    grid.push(texts)
  }
  return grid
}
