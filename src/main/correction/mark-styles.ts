/** The styles of marked cells: each is the cell's own style under another fill. */

import {
  addChild,
  childOf,
  childrenOf,
  copyOf,
  type Document,
  type Element,
  makeLike,
  rootOf,
} from '../ooxml/xml.ts'
import type { CorrectionLevel } from './issue.ts'
import { NotPatchable } from './not-patchable.ts'

/** Shades that nobody picks by hand, so that a later correction knows its own marks. */
const FILLS: Record<CorrectionLevel, string> = {
  error: 'FFFFC7CF',
  conflict: 'FFF8CBAE',
  warning: 'FFFFF2CD',
}

/** The background of a fill that has none. */
const NO_COLOR = { indexed: '64' }

/** Too little to be seen. */
const NO_TINT = '0.0001'

const OWN_FILLS: ReadonlySet<string> = new Set(Object.values(FILLS))

/** Elements of a style sheet that stand before the fills. */
const BEFORE_FILLS = ['numFmts', 'fonts']

/** Looks of the sheet that lists the issues. */
export type ListLook = 'title' | 'heading' | 'text' | 'link'

export class MarkStyles {
  readonly document: Document
  readonly #fonts: ElementList
  readonly #fills: ElementList
  readonly #styles: ElementList
  readonly #made = new Map<string, number>()

  constructor(document: Document) {
    this.document = document
    const root = rootOf(document)
    this.#fills = new ElementList(childOf(root, 'fills') ?? insertFills(root))
    const styles = childOf(root, 'cellXfs')
    const fonts = childOf(root, 'fonts')
    if (styles === null || fonts === null) throw new NotPatchable('has no cell styles')
    this.#fonts = new ElementList(fonts)
    this.#styles = new ElementList(styles)
  }

  /** The style like this one that shows a mark. */
  marked(style: number, level: CorrectionLevel): number {
    return this.#derive(`${style} ${level}`, style, () => {
      const own = this.#fillColor(style)
      // A solid fill shows no background colour: the cell's own colour waits there to come back.
      const kept = own?.isMark === true ? own.kept : (own?.color ?? null)
      return this.#addFill({ rgb: FILLS[level] }, kept === null ? NO_COLOR : put(kept))
    })
  }

  /** Styles that show a mark of an earlier correction. */
  markedStyles(): Set<number> {
    const all = Array.from({ length: this.#styles.length }, (_, index) => index)
    return new Set(all.filter((style) => this.#fillColor(style)?.isMark === true))
  }

  /** The style like this one as it was before its mark. */
  unmarked(style: number): number {
    return this.#derive(`${style} plain`, style, () => {
      const kept = this.#fillColor(style)?.kept ?? null
      return kept === null ? 0 : this.#addFill(kept, NO_COLOR)
    })
  }

  /** The style of a cell of the list of issues. */
  listStyle(look: ListLook): number {
    const known = this.#made.get(look)
    if (known !== undefined) return known
    const font = makeLike(this.#fonts.parent, 'font')
    if (look === 'title' || look === 'heading') addChild(font, 'b')
    if (look === 'link') addChild(font, 'u')
    addChild(font, 'sz', { val: look === 'title' ? '14' : '11' })
    if (look === 'link') addChild(font, 'color', { rgb: 'FF0563C1' })
    addChild(font, 'name', { val: '宋体' })
    const style = makeLike(this.#styles.parent, 'xf', {
      numFmtId: '0',
      fontId: String(this.#fonts.add(font)),
      fillId: '0',
      borderId: '0',
      applyFont: '1',
      applyAlignment: '1',
    })
    addChild(style, 'alignment', {
      vertical: 'top',
      ...(look === 'title' ? {} : { wrapText: '1' }),
    })
    const made = this.#styles.add(style)
    this.#made.set(look, made)
    return made
  }

  #derive(key: string, style: number, fillOf: () => number): number {
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const fill = fillOf()
    const derived = this.#styles.copyOf(style, 'xf')
    derived.setAttribute('fillId', String(fill))
    derived.setAttribute('applyFill', '1')
    const made = this.#styles.add(derived)
    this.#made.set(key, made)
    return made
  }

  #addFill(color: Record<string, string>, background: Record<string, string>): number {
    const fill = makeLike(this.#fills.parent, 'fill')
    const pattern = addChild(fill, 'patternFill', { patternType: 'solid' })
    addChild(pattern, 'fgColor', color)
    addChild(pattern, 'bgColor', background)
    return this.#fills.add(fill)
  }

  /** The colour of a solid fill, whether it is a mark, and the colour that a mark keeps. */
  #fillColor(style: number): {
    color: Record<string, string>
    isMark: boolean
    kept: Record<string, string> | null
  } | null {
    const id = Number(this.#styles.at(style)?.getAttribute('fillId') ?? 0)
    const fill = this.#fills.at(id)
    const pattern = fill === undefined ? null : childOf(fill, 'patternFill')
    if (pattern?.getAttribute('patternType') !== 'solid') return null
    const color = attributesOf(childOf(pattern, 'fgColor'))
    const background = attributesOf(childOf(pattern, 'bgColor'))
    return {
      color,
      isMark: OWN_FILLS.has(color.rgb?.toUpperCase() ?? ''),
      kept: taken(background),
    }
  }
}

/** Elements that others name by their place, and their count. */
class ElementList {
  readonly parent: Element
  readonly #items: Element[]

  constructor(parent: Element) {
    this.parent = parent
    this.#items = childrenOf(parent)
  }

  get length(): number {
    return this.#items.length
  }

  at(place: number): Element | undefined {
    return this.#items[place]
  }

  /** A copy of the element at a place, or a new one where there is none. */
  copyOf(place: number, name: string): Element {
    const item = this.#items[place]
    return item === undefined ? makeLike(this.parent, name) : copyOf(item)
  }

  add(element: Element): number {
    this.parent.appendChild(element)
    this.#items.push(element)
    this.parent.setAttribute('count', String(this.#items.length))
    return this.#items.length - 1
  }
}

/**
 * A colour put away in the background of a solid fill. It is known by its tint, for some programs
 * write a background of their own there, which never has one.
 */
function put(color: Record<string, string>): Record<string, string> {
  return color.tint === undefined ? { ...color, tint: NO_TINT } : color
}

/** The colour that `put` put away; null where it put none. */
function taken(background: Record<string, string>): Record<string, string> | null {
  const { tint, ...color } = background
  if (tint === undefined) return null
  return Math.abs(Number(tint)) < 0.001 ? color : background
}

function attributesOf(element: Element | null): Record<string, string> {
  if (element === null) return {}
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
}

/** The two fills that every style sheet begins with. */
function insertFills(root: Element): Element {
  const fills = makeLike(root, 'fills', { count: '2' })
  const next = childrenOf(root).find(({ localName }) => !BEFORE_FILLS.includes(localName ?? ''))
  root.insertBefore(fills, next ?? null)
  for (const patternType of ['none', 'gray125'])
    addChild(addChild(fills, 'fill'), 'patternFill', { patternType })
  return fills
}
