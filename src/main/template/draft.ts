/** The word 草稿 in the page header of a sheet, beside whatever the template has there. */
import { DRAFT_WORD } from '../../shared/paper/look.ts'
import { childOf, type Element, insertBefore, isOn, makeLike, textOf } from '../ooxml/xml.ts'
import { AFTER_PAGE_SETUP } from './page.ts'

/** Children of headerFooter, in the schema's order. */
const PARTS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']

export function markDraft(root: Element): void {
  const found = childOf(root, 'headerFooter')
  const headerFooter = found ?? makeLike(root, 'headerFooter')
  if (found === null) insertBefore(root, headerFooter, AFTER_PAGE_SETUP.slice(1))
  const headers = [
    'oddHeader',
    ...(isOn(headerFooter.getAttribute('differentOddEven')) ? ['evenHeader'] : []),
    ...(isOn(headerFooter.getAttribute('differentFirst')) ? ['firstHeader'] : []),
  ]
  for (const name of headers) {
    const kept = childOf(headerFooter, name)
    const header = kept ?? makeLike(headerFooter, name)
    if (kept === null) insertBefore(headerFooter, header, PARTS.slice(PARTS.indexOf(name) + 1))
    header.textContent = withDraft(textOf(header))
  }
}

/** At the right in 三号黑体; what the template has there follows in a look of its own. */
function withDraft(header: string): string {
  const section = header.lastIndexOf('&R')
  const isOwn = section >= 0 && header.charAt(section - 1) !== '&'
  return isOwn
    ? `${header.slice(0, section + 2)}${DRAFT_WORD}  ${header.slice(section + 2)}`
    : `${header}&R&"黑体,常规"&16${DRAFT_WORD}`
}
