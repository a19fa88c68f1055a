/** Chinese beside digits and Latin letters without the quarter of a sign that Word puts between them. */
import type { OfficePackage } from '../../ooxml/package.ts'

const STYLES = 'word/styles.xml'

const CLOSE = '<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr>'

/** Word asks the defaults, LibreOffice the style that paragraphs have by themselves. */
const PLACES: [from: string, to: string][] = [
  ['<w:pPrDefault/>', `<w:pPrDefault>${CLOSE}</w:pPrDefault>`],
  ['<w:name w:val="Normal"/><w:qFormat/>', `<w:name w:val="Normal"/><w:qFormat/>${CLOSE}`],
]

/** 附件1, not 附件 1; the library of Word files has no option for it. */
export function setClose(pack: OfficePackage): void {
  let styles = pack.text(STYLES)
  for (const [from, to] of PLACES) {
    if (!styles.includes(from)) throw new TypeError(`styles without ${from}`)
    styles = styles.replace(from, to)
  }
  pack.put(STYLES, styles)
}
