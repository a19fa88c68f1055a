/** Colours of a workbook as CSS ones: written out, from the old palette, or from its theme. */
import { childOf, childrenOf, type Element, rootOf } from '../../ooxml/xml.ts'
import type { TemplateWorkbook } from '../workbook.ts'

/** The palette's first colours, which repeat the eight before them; the rest is rare. */
const PALETTE = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff']

/** Themes name dark before light, cells count light before dark. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11]

export class Colors {
  readonly #theme: string[]

  constructor(workbook: TemplateWorkbook) {
    const path = workbook.partOf('theme')
    this.#theme = path === null ? [] : themeColors(rootOf(workbook.package.document(path)))
  }

  /** Null for no colour, or one that cannot be told. */
  css(element: Element | null): string | null {
    if (element === null) return null
    const rgb = element.getAttribute('rgb')
    const indexed = element.getAttribute('indexed')
    const theme = element.getAttribute('theme')
    const base =
      rgb?.slice(-6) ??
      (indexed === null ? undefined : PALETTE[Number(indexed) % 8]) ??
      (theme === null ? undefined : this.#theme[THEME_ORDER[Number(theme)] ?? -1])
    // 64 and 65 stand for the system's own colours.
    if (base === undefined || Number(indexed) >= 64) return null
    return tinted(base, Number(element.getAttribute('tint') ?? 0))
  }
}

function themeColors(root: Element): string[] {
  const elements = childOf(root, 'themeElements')
  const scheme = elements === null ? null : childOf(elements, 'clrScheme')
  return (scheme === null ? [] : childrenOf(scheme)).map((slot) => {
    const [color] = childrenOf(slot)
    return color?.getAttribute('lastClr') ?? color?.getAttribute('val') ?? '000000'
  })
}

/** A tint above 0 goes towards white, below towards black. */
function tinted(base: string, tint: number): string {
  const parts = [0, 2, 4].map((place) => {
    const part = Number.parseInt(base.slice(place, place + 2), 16) || 0
    const moved = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint
    return Math.round(moved).toString(16).padStart(2, '0')
  })
  return `#${parts.join('')}`
}
