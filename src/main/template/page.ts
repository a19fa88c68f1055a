/** Page set-up that an export decides: the first page's number, and marks in header and footer. */

import { childOf, childrenOf, type Element, insertBefore, makeLike, textOf } from '../ooxml/xml.ts'
import type { MarkNames } from './mark-names.ts'
import { marksIn, replaceMarks } from './marks.ts'

/** Children of a worksheet that come after its page set-up, in the schema's order. */
export const AFTER_PAGE_SETUP = [
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

/** An annex goes on with the page numbers of its document. */
export function setFirstPage(root: Element, number: number): void {
  const found = childOf(root, 'pageSetup')
  const setup = found ?? makeLike(root, 'pageSetup')
  if (found === null) insertBefore(root, setup, AFTER_PAGE_SETUP)
  setup.setAttribute('firstPageNumber', String(number))
  setup.setAttribute('useFirstPageNumber', '1')
}

export function fillHeaderFooter(root: Element, names: MarkNames): void {
  const headerFooter = childOf(root, 'headerFooter')
  for (const part of headerFooter === null ? [] : childrenOf(headerFooter)) {
    const text = textOf(part)
    if (marksIn(text).length === 0) continue
    // A single & would begin a code of the header.
    part.textContent = replaceMarks(text, (name) =>
      String(names.fact(name) ?? '').replaceAll('&', '&&'),
    )
  }
}
