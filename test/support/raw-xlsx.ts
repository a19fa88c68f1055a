/** Parts of the smallest .xlsx and .ods, each of which a test can put wrong. */
import { type RawEntry, rawZip } from './raw-zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Parts = Record<string, string | Uint8Array | null>

/** Bytes of an .xlsx of these sheets' XML; a part given as null is left out. */
export function rawXlsx(sheets: string | Record<string, string>, parts: Parts = {}): Uint8Array {
  return rawZip(entriesOf(xlsxParts(sheets, parts)))
}

export function xlsxParts(sheets: string | Record<string, string>, parts: Parts = {}): Parts {
  const named = typeof sheets === 'string' ? { 项目: sheets } : sheets
  const all: Parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(Object.keys(named)),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${Object.keys(
      named,
    )
      .map(
        (_name, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': stylesXml([0, 14]),
    'xl/sharedStrings.xml': sharedStrings(['企业名称', '甲']),
  }
  Object.values(named).forEach((sheet, at) => {
    all[`xl/worksheets/sheet${at + 1}.xml`] = sheet
  })
  return { ...all, ...parts }
}

export function entriesOf(parts: Parts): RawEntry[] {
  return Object.entries(parts).flatMap(([name, data]) => (data === null ? [] : [{ name, data }]))
}

export function workbookXml(names: string[], inside = ''): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${inside}</workbook>`
}

/** A style for each of these built-in number formats, in this order. */
export function stylesXml(formats: number[]): string {
  const styles = formats.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`)
  return `<styleSheet xmlns="${MAIN}"><cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`
}

export function sharedStrings(texts: string[]): string {
  return `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`
}

/** A sheet of these rows' XML, with what comes before and after them. */
export function sheetXml(rows: string, { before = '', after = '' } = {}): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

export const textCell = (name: string, text: string) =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`

/** Bytes of an .ods of this XML inside its spreadsheet. */
export function rawOds(tables: string, parts: Parts = {}): Uint8Array {
  const names = ['office', 'table', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  return rawZip(
    entriesOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
      'styles.xml': `<office:document-styles ${names.join(' ')}/>`,
      'content.xml': `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ...parts,
    }),
  )
}
