/** Cell styles of a template: what they say of numbers, fonts and wrapping, and new ones beside them. */

import {
  childOf,
  childrenOf,
  copyOf,
  type Element,
  insertBefore,
  isOn,
  makeLike,
  rootOf,
} from '../ooxml/xml.ts'
import { digitPixels } from './digit-width.ts'
import type { TemplateWorkbook } from './workbook.ts'

/** Numbers of built-in formats that are asked for here. */
const GENERAL = 'General'
const BUILT_IN: Record<string, string> = {
  '0': GENERAL,
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'yyyy-mm-dd',
  '49': '@',
}

/** Numbers below belong to the built-in formats. */
const FIRST_OWN_FORMAT = 164

const USUAL_FONT_SIZE = 11

export interface CellLook {
  fontSize: number
  isWrapped: boolean
}

export class Styles {
  readonly #workbook: TemplateWorkbook
  readonly #path: string | null
  readonly #made = new Map<string, number>()

  constructor(workbook: TemplateWorkbook) {
    this.#workbook = workbook
    this.#path = workbook.partOf('styles')
  }

  /** The style that shows numbers in this format, if the given one has no format of its own. */
  withFormat(style: number, format: string, slashForZero: boolean): number {
    const xf = this.#xf(style)
    const own = xf === null ? GENERAL : this.#formatOf(xf)
    if (xf === null) return style
    const wanted = own === GENERAL || own === '@' ? format : own
    const full = slashForZero && !wanted.includes(';') ? `${wanted};-${wanted};"/"` : wanted
    if (full === own) return style
    return this.#variant(`${style} ${full}`, xf, (made) => {
      made.setAttribute('numFmtId', this.#formatId(full))
      made.setAttribute('applyNumberFormat', '1')
    })
  }

  /** The style whose cells can be changed on a protected sheet, or cannot. */
  withLock(style: number, isLocked: boolean): number {
    const xf = this.#xf(style)
    if (xf === null) return style
    // A style that says nothing of it is locked.
    if (isOn(childOf(xf, 'protection')?.getAttribute('locked') ?? '1') === isLocked) return style
    return this.#variant(`${style} ${isLocked ? 'locked' : 'unlocked'}`, xf, (made) => {
      const protection = childOf(made, 'protection') ?? makeLike(made, 'protection')
      protection.setAttribute('locked', isLocked ? '1' : '0')
      insertBefore(made, protection, ['extLst'])
      made.setAttribute('applyProtection', '1')
    })
  }

  /** A style like another but for one thing; made once. */
  #variant(key: string, model: Element, change: (made: Element) => void): number {
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const made = this.#add(model, change)
    this.#made.set(key, made)
    return made
  }

  lookOf(style: number): CellLook {
    const xf = this.#xf(style)
    if (xf === null) return { fontSize: USUAL_FONT_SIZE, isWrapped: false }
    const font = childrenOf(this.#list('fonts'))[Number(xf.getAttribute('fontId') ?? 0)]
    const size = font === undefined ? null : childOf(font, 'sz')
    const alignment = childOf(xf, 'alignment')
    return {
      fontSize: Number(size?.getAttribute('val') ?? USUAL_FONT_SIZE),
      isWrapped: isOn(alignment?.getAttribute('wrapText')),
    }
  }

  /** Pixels of a digit of the usual font, in which columns are measured. */
  get digit(): number {
    const [font] = this.#root === null ? [] : childrenOf(this.#list('fonts'))
    const said = (name: string) =>
      font === undefined ? null : childOf(font, name)?.getAttribute('val')
    return digitPixels(said('name') ?? '', Number(said('sz') ?? USUAL_FONT_SIZE))
  }

  #add(model: Element, change: (made: Element) => void): number {
    const styles = this.#list('cellXfs')
    if (this.#path !== null) this.#workbook.package.edit(this.#path)
    const made = copyOf(model)
    change(made)
    styles.appendChild(made)
    const count = childrenOf(styles).length
    styles.setAttribute('count', String(count))
    return count - 1
  }

  #formatId(format: string): string {
    const builtIn = Object.entries(BUILT_IN).find(([id, code]) => code === format && id !== '14')
    if (builtIn !== undefined) return builtIn[0]
    const formats = this.#formats()
    const known = formats.find((item) => item.getAttribute('formatCode') === format)
    if (known !== undefined) return known.getAttribute('numFmtId') ?? '0'
    const ids = formats.map((item) => Number(item.getAttribute('numFmtId')))
    const id = String(Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1)
    const list = this.#list('numFmts')
    list.appendChild(makeLike(list, 'numFmt', { numFmtId: id, formatCode: format }))
    list.setAttribute('count', String(formats.length + 1))
    return id
  }

  #formatOf(xf: Element): string {
    const id = xf.getAttribute('numFmtId') ?? '0'
    const own = this.#formats().find((item) => item.getAttribute('numFmtId') === id)
    return own?.getAttribute('formatCode') ?? BUILT_IN[id] ?? `built-in ${id}`
  }

  #formats(): Element[] {
    const formats = this.#root === null ? null : childOf(this.#root, 'numFmts')
    return formats === null ? [] : childrenOf(formats)
  }

  #xf(style: number): Element | null {
    return this.#root === null ? null : (childrenOf(this.#list('cellXfs'))[style] ?? null)
  }

  get #root(): Element | null {
    return this.#path === null ? null : rootOf(this.#workbook.package.document(this.#path))
  }

  /** A list of the style sheet; the formats, which come first, are made where there are none. */
  #list(name: string): Element {
    if (this.#root === null) throw new TypeError('a workbook without styles')
    const found = childOf(this.#root, name)
    if (found !== null) return found
    const made = makeLike(this.#root, name)
    this.#root.insertBefore(made, this.#root.firstChild)
    return made
  }
}
