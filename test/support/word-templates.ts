/** Word templates as small as they can be: without styles, settings or properties. */
import { zipOf } from './workbooks.ts'

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`

/** A header row that repeats. */
export const headRow = (...texts: string[]) =>
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${texts.map(cell).join('')}</w:tr>`

export const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`

export const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl><w:p/>`

/**
 * @param parts Beside the body: `footer1.xml` by its content.
 * @param links Where links lead, as `rId` and their number behind those of the parts.
 */
export function wordOf(
  body: string,
  parts: Record<string, string> = {},
  links: readonly string[] = [],
): Uint8Array {
  const own = Object.keys(parts).map((name) => ({ name, type: name.replace(/\d*\.xml$/u, '') }))
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${own.map(({ name, type }) => `<Override PartName="/word/${name}" ContentType="${WORD}.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${own.map(({ name, type }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${name}"/>`).join('')}${links.map((to, index) => `<Relationship Id="rId${own.length + index + 1}" Type="${OFFICE}/hyperlink" Target="${to}" TargetMode="External"/>`).join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${SPACE}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        `word/${name}`,
        text.replace(/^<w:\w+/u, (start) => `${start} xmlns:w="${SPACE}"`),
      ]),
    ),
  })
}
