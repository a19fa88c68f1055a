/** The workbook part: its sheets, names and settings. */
import { OfficePackage } from '../ooxml/package.ts'
import { childOf, childrenOf, type Document, type Element, isOn, rootOf } from '../ooxml/xml.ts'
import { UnusableFile } from './problems.ts'
import { unpack, WORKBOOK } from './unpack.ts'

export interface TemplateSheet {
  name: string
  path: string
  isHidden: boolean
  element: Element
}

/** Sheet that explains the marks to whoever edits a template; it never goes out. */
export const GUIDE_SHEET = '模板说明'

const STRICT = 'http://purl.oclc.org/ooxml/'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const DATE_1904_OFFSET = 1462

export class TemplateWorkbook {
  readonly package: OfficePackage
  readonly path: string

  constructor(bytes: Uint8Array) {
    this.package = new OfficePackage(unpack(bytes, WORKBOOK))
    const main = this.package.relations('').find(({ type }) => type === 'officeDocument')
    if (main === undefined || !/(?:^|\/)workbook\d*\.xml$/u.test(main.target))
      throw new UnusableFile('NOT_WORKBOOK', '不是工作簿（可能是 Word 文档），请选择 .xlsx 文件')
    this.path = main.target
    if (rootOf(this.#document).namespaceURI?.startsWith(STRICT))
      throw new UnusableFile(
        'STRICT_FORMAT',
        '是“Strict Open XML”格式，请另存为普通的“Excel 工作簿（.xlsx）”',
      )
  }

  get #document(): Document {
    return this.package.document(this.path)
  }

  get sheets(): TemplateSheet[] {
    const targets = new Map(this.package.relations(this.path).map((item) => [item.id, item]))
    return childrenOf(this.sheetList).flatMap((element) => {
      const target = targets.get(relationIdOf(element))
      // Chart sheets and dialog sheets hold no cells.
      if (target?.type !== 'worksheet') return []
      const state = element.getAttribute('state') ?? 'visible'
      const name = element.getAttribute('name') ?? ''
      return [{ name, path: target.target, isHidden: state !== 'visible', element }]
    })
  }

  get isLocked(): boolean {
    const protection = childOf(rootOf(this.#document), 'workbookProtection')
    return isOn(protection?.getAttribute('lockStructure'))
  }

  /** Days by which this workbook's dates count less than usual: old Excel for Mac began in 1904. */
  get daysOff(): number {
    const settings = childOf(rootOf(this.#document), 'workbookPr')
    return isOn(settings?.getAttribute('date1904')) ? DATE_1904_OFFSET : 0
  }

  /** Path of the only part that the workbook relates to in this way. */
  partOf(type: string): string | null {
    const relation = this.package.relations(this.path).find((item) => item.type === type)
    return relation === undefined || !this.package.has(relation.target) ? null : relation.target
  }

  get names(): Element[] {
    const names = childOf(rootOf(this.#document), 'definedNames')
    return names === null ? [] : childrenOf(names, 'definedName')
  }

  rename(sheet: TemplateSheet, name: string): void {
    this.edit()
    sheet.element.setAttribute('name', name)
  }

  /** Shows this sheet on opening, and it alone: sheets selected together are changed together. */
  activate(sheet: TemplateSheet): void {
    this.edit()
    const index = childrenOf(this.sheetList).indexOf(sheet.element)
    const views = childOf(rootOf(this.#document), 'bookViews')
    for (const view of views === null ? [] : childrenOf(views)) {
      view.setAttribute('activeTab', String(index))
      view.removeAttribute('firstSheet')
    }
    for (const { path } of this.sheets) {
      const sheetViews = childOf(rootOf(this.package.edit(path)), 'sheetViews')
      for (const view of sheetViews === null ? [] : childrenOf(sheetViews))
        if (path === sheet.path) view.setAttribute('tabSelected', '1')
        else view.removeAttribute('tabSelected')
    }
  }

  edit(): Document {
    return this.package.edit(this.path)
  }

  /** The list of sheets, chart sheets among them. */
  get sheetList(): Element {
    const list = childOf(rootOf(this.#document), 'sheets')
    if (list === null) throw new UnusableFile('DAMAGED', '文件已损坏：其中没有工作表')
    return list
  }
}

export function relationIdOf(element: Element): string {
  return element.getAttributeNS(RELATIONSHIPS, 'id') ?? element.getAttribute('r:id') ?? ''
}
