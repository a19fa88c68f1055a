/** How the cells of a workbook look, by the number of their style. */
import type { PreviewLook } from '../../../shared/contract/templates.ts'
import { childOf, childrenOf, type Element, isOn, rootOf } from '../../ooxml/xml.ts'
import type { TemplateWorkbook } from '../workbook.ts'
import { Colors } from './colors.ts'

const PLAIN: PreviewLook = {
  font: '宋体',
  size: 11,
  isBold: false,
  isItalic: false,
  color: null,
  fill: null,
  align: null,
  valign: 'bottom',
  isWrapped: false,
  borders: [0, 0, 0, 0],
}

export function cellLooks(workbook: TemplateWorkbook): PreviewLook[] {
  const path = workbook.partOf('styles')
  if (path === null) return [PLAIN]
  const root = rootOf(workbook.package.document(path))
  const listOf = (name: string) => {
    const list = childOf(root, name)
    return list === null ? [] : childrenOf(list)
  }
  const parts = { fonts: listOf('fonts'), fills: listOf('fills'), borders: listOf('borders') }
  const colors = new Colors(workbook)
  return listOf('cellXfs').map((xf) => {
    const at = (items: Element[], attribute: string) => items[Number(xf.getAttribute(attribute))]
    return {
      ...PLAIN,
      ...fontLook(at(parts.fonts, 'fontId'), colors),
      fill: fillColor(at(parts.fills, 'fillId'), colors),
      borders: borderWidths(at(parts.borders, 'borderId')),
      ...alignmentLook(childOf(xf, 'alignment')),
    }
  })
}

function fontLook(font: Element | undefined, colors: Colors): Partial<PreviewLook> {
  if (font === undefined) return {}
  const on = (name: string) => {
    const element = childOf(font, name)
    return element !== null && isOn(element.getAttribute('val') ?? '1')
  }
  return {
    font: childOf(font, 'name')?.getAttribute('val') ?? PLAIN.font,
    size: Number(childOf(font, 'sz')?.getAttribute('val') ?? PLAIN.size),
    isBold: on('b'),
    isItalic: on('i'),
    color: colors.css(childOf(font, 'color')),
  }
}

function fillColor(fill: Element | undefined, colors: Colors): string | null {
  const pattern = fill === undefined ? null : childOf(fill, 'patternFill')
  // Hatched fills are shown plain.
  if (pattern === null || (pattern.getAttribute('patternType') ?? 'none') === 'none') return null
  return colors.css(childOf(pattern, 'fgColor'))
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const

function borderWidths(border: Element | undefined): PreviewLook['borders'] {
  const [top = 0, right = 0, bottom = 0, left = 0] = SIDES.map((side) => {
    const line = border === undefined ? null : childOf(border, side)
    return widthOf(line?.getAttribute('style') ?? 'none')
  })
  return [top, right, bottom, left]
}

function widthOf(style: string): number {
  if (style === 'none') return 0
  if (style === 'thick' || style === 'double') return 3
  return style.startsWith('medium') ? 2 : 1
}

function alignmentLook(alignment: Element | null): Partial<PreviewLook> {
  if (alignment === null) return {}
  const across = alignment.getAttribute('horizontal')
  const down = alignment.getAttribute('vertical')
  return {
    align:
      across === 'left' || across === 'right'
        ? across
        : across?.startsWith('center') || across === 'distributed'
          ? 'center'
          : null,
    valign: down === 'top' ? 'top' : down === 'center' ? 'middle' : 'bottom',
    isWrapped: isOn(alignment.getAttribute('wrapText')),
  }
}
