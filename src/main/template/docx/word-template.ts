/** A Word template taken apart: its parts, paragraphs and tables, with names for their places. */
import { OfficePackage } from '../../ooxml/package.ts'
import {
  childOf,
  childrenOf,
  descendantsOf,
  type Element,
  isElement,
  remove,
  rootOf,
  textOf,
} from '../../ooxml/xml.ts'
import { UnusableFile } from '../problems.ts'
import { DOCUMENT, unpack } from '../unpack.ts'

/** Heading of what explains the marks to whoever edits a template; from it on nothing goes out. */
export const GUIDE_HEADING = '模板说明'

const STRICT = 'http://purl.oclc.org/ooxml/'

/** Parts beside the body that hold paragraphs. */
const TEXT_PARTS: Record<string, string> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
}

export interface WordParagraph {
  element: Element
  /** Its pieces of text, of one font each. */
  texts: Element[]
  text: string
}

export interface WordPart {
  path: string
  /** 正文, 页眉 … */
  name: string
  root: Element
}

export class WordTemplate {
  readonly package: OfficePackage
  readonly path: string

  constructor(bytes: Uint8Array) {
    this.package = new OfficePackage(unpack(bytes, DOCUMENT))
    const main = this.package.relations('').find(({ type }) => type === 'officeDocument')
    if (main === undefined || !/(?:^|\/)document\d*\.xml$/u.test(main.target))
      throw new UnusableFile('NOT_WORKBOOK', '不是 Word 文档（可能是工作簿），请选择 .docx 文件')
    this.path = main.target
    if (rootOf(this.package.document(this.path)).namespaceURI?.startsWith(STRICT))
      throw new UnusableFile(
        'STRICT_FORMAT',
        '是“Strict Open XML”格式，请另存为普通的“Word 文档（.docx）”',
      )
    this.#dropGuide()
  }

  get body(): Element {
    const body = childOf(rootOf(this.package.edit(this.path)), 'body')
    if (body === null) throw new UnusableFile('DAMAGED', '文件已损坏：其中没有正文')
    return body
  }

  /** The body first, then headers, footers and notes. */
  get parts(): WordPart[] {
    const others = this.package.relations(this.path).flatMap(({ type, target }): WordPart[] => {
      const name = TEXT_PARTS[type]
      if (name === undefined || !this.package.has(target)) return []
      return [{ path: target, name, root: rootOf(this.package.document(target)) }]
    })
    return [{ path: this.path, name: '正文', root: this.body }, ...others]
  }

  /** Page set-ups of the sections, in order. */
  get sections(): Element[] {
    return [...descendantsOf(this.body)].filter(({ localName }) => localName === 'sectPr')
  }

  #dropGuide(): void {
    const children = childrenOf(this.body)
    const start = children.findIndex(
      (child) => child.localName === 'p' && textOf(child).trim() === GUIDE_HEADING,
    )
    if (start < 0) return
    for (const child of children.slice(start)) if (child.localName !== 'sectPr') remove(child)
  }
}

/** All paragraphs of a part, those in text boxes and tables among them. */
export function paragraphsOf(root: Element): WordParagraph[] {
  return [...descendantsOf(root)].filter(isParagraph).map((element) => {
    const texts = [...descendantsOf(element)].filter(
      (item) => item.localName === 't' && isWord(item) && above(item, isParagraph) === element,
    )
    return { element, texts, text: texts.map(textOf).join('') }
  })
}

export function isParagraph(element: Element): boolean {
  return element.localName === 'p' && isWord(element)
}

function isWord({ namespaceURI }: Element): boolean {
  return namespaceURI?.includes('wordprocessingml') === true
}

/** The nearest element above that is so, or null. */
export function above(element: Element, isWanted: (element: Element) => boolean): Element | null {
  let node = element.parentNode
  while (isElement(node)) {
    if (isWanted(node)) return node
    node = node.parentNode
  }
  return null
}

/** The row of a table in which a paragraph stands; null outside of tables. */
export function rowAround(paragraph: Element): Element | null {
  return above(paragraph, ({ localName }) => localName === 'tr')
}
