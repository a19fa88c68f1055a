/** The workbook part: its sheets, names and settings. */
import { dropRelation, OfficePackage, relationsPath } from './package.ts'
import { UnusableFile } from './problems.ts'
import {
  childOf,
  childrenOf,
  type Document,
  type Element,
  insertBefore,
  makeLike,
  remove,
  rootOf,
  textOf,
} from './xml.ts'

export interface TemplateSheet {
  name: string
  path: string
  isHidden: boolean
  element: Element
}

/** Sheet that explains the marks to whoever edits a template; it never goes out. */
export const GUIDE_SHEET = '模板说明'

const STRICT = 'http://purl.oclc.org/ooxml/'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const DATE_1904_OFFSET = 1462

/** Children of the workbook element that come after its names, in the schema's order. */
const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]

export class TemplateWorkbook {
  readonly package: OfficePackage
  readonly path: string

  constructor(bytes: Uint8Array) {
    this.package = new OfficePackage(bytes)
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
    return childrenOf(this.#child('sheets')).flatMap((element) => {
      const target = targets.get(relationIdOf(element))
      // Chart sheets and dialog sheets hold no cells.
      if (target?.type !== 'worksheet') return []
      const state = element.getAttribute('state') ?? 'visible'
      const name = element.getAttribute('name') ?? ''
      return [{ name, path: target.target, isHidden: state !== 'visible', element }]
    })
  }

  get isLocked(): boolean {
    return childOf(rootOf(this.#document), 'workbookProtection') !== null
  }

  /** Days by which this workbook's dates count less than usual: old Excel for Mac began in 1904. */
  get daysOff(): number {
    const settings = childOf(rootOf(this.#document), 'workbookPr')
    const is1904 = ['1', 'true'].includes(settings?.getAttribute('date1904') ?? '')
    return is1904 ? DATE_1904_OFFSET : 0
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

  /** Takes sheets out of the workbook, with the names that belong to them. */
  dropSheets(names: readonly string[]): void {
    this.edit()
    const all = childrenOf(this.#child('sheets'))
    const gone = all.filter((element) => names.includes(element.getAttribute('name') ?? ''))
    if (gone.length === 0) return
    const kept = all.filter((element) => !gone.includes(element))
    const dropped = this.sheets.filter(({ name }) => names.includes(name))
    for (const name of this.names) moveName(name, all, kept, names)
    for (const element of gone) {
      dropRelation(this.package, this.path, relationIdOf(element))
      remove(element)
    }
    for (const { path } of dropped) this.package.drop(path)
    this.#dropEmptyNames()
    this.#forgetContents()
  }

  /** Adds a sheet that no one is shown, with a name that points at its first cell. */
  addHiddenSheet(name: string, pointer: string, xml: string): void {
    const folder = this.path.slice(0, this.path.lastIndexOf('/') + 1)
    const path = unusedName(
      (number) => `${folder}worksheets/sheet${number}.xml`,
      (candidate) => this.package.has(candidate),
    )
    this.package.put(path, xml)
    addContentType(this.package, path, `${SPREADSHEET}.worksheet+xml`)
    const id = addRelation(this.package, this.path, 'worksheet', path.slice(folder.length))
    this.edit()
    const list = this.#child('sheets')
    const ids = childrenOf(list).map((element) => Number(element.getAttribute('sheetId')))
    const sheet = makeLike(list, 'sheet', {
      name,
      sheetId: String(Math.max(0, ...ids) + 1),
      state: 'veryHidden',
    })
    sheet.setAttributeNS(RELATIONSHIPS, `${relationPrefix(list)}:id`, id)
    list.appendChild(sheet)
    this.#addName(pointer, `${name}!$A$1`)
  }

  /** Shows this sheet on opening. */
  activate(sheet: TemplateSheet): void {
    this.edit()
    const index = childrenOf(this.#child('sheets')).indexOf(sheet.element)
    const views = childOf(rootOf(this.#document), 'bookViews')
    for (const view of views === null ? [] : childrenOf(views)) {
      view.setAttribute('activeTab', String(index))
      view.removeAttribute('firstSheet')
    }
  }

  /** Formulas of the template are worked out by whoever opens it; no order is known any more. */
  calculateOnOpening(): void {
    this.edit()
    const root = rootOf(this.#document)
    const found = childOf(root, 'calcPr')
    const settings = found ?? makeLike(root, 'calcPr')
    if (found === null) insertBefore(root, settings, AFTER_NAMES.slice(1))
    settings.setAttribute('fullCalcOnLoad', '1')
    const chain = this.partOf('calcChain')
    const relation = this.package.relations(this.path).find(({ type }) => type === 'calcChain')
    if (relation !== undefined) dropRelation(this.package, this.path, relation.id)
    if (chain !== null) this.package.drop(chain)
  }

  /** What is filled is a workbook, even where the file was saved as a template (.xltx). */
  becomeWorkbook(): void {
    const types = rootOf(this.package.edit('[Content_Types].xml'))
    for (const type of childrenOf(types))
      if (type.getAttribute('ContentType') === `${SPREADSHEET}.template.main+xml`)
        type.setAttribute('ContentType', `${SPREADSHEET}.sheet.main+xml`)
  }

  edit(): Document {
    return this.package.edit(this.path)
  }

  #child(name: string): Element {
    const child = childOf(rootOf(this.#document), name)
    if (child === null) throw new UnusableFile('DAMAGED', '文件已损坏：其中没有工作表')
    return child
  }

  #addName(name: string, target: string): void {
    const root = rootOf(this.#document)
    let names = childOf(root, 'definedNames')
    if (names === null) {
      names = makeLike(root, 'definedNames')
      insertBefore(root, names, AFTER_NAMES)
    }
    for (const old of childrenOf(names)) if (old.getAttribute('name') === name) remove(old)
    const added = makeLike(names, 'definedName', { name, hidden: '1' })
    added.textContent = target
    names.appendChild(added)
  }

  /** The list of sheets among the file's properties is made anew by whoever saves it. */
  #forgetContents(): void {
    const properties = this.package.relations('').find(({ type }) => type === 'extended-properties')
    if (properties === undefined || !this.package.has(properties.target)) return
    for (const element of childrenOf(rootOf(this.package.edit(properties.target))))
      if (['HeadingPairs', 'TitlesOfParts'].includes(element.localName ?? '')) remove(element)
  }

  #dropEmptyNames(): void {
    const names = childOf(rootOf(this.#document), 'definedNames')
    if (names !== null && childrenOf(names).length === 0) remove(names)
  }
}

/** A name of a dropped sheet goes; those of sheets behind it count one less. */
function moveName(name: Element, all: Element[], kept: Element[], gone: readonly string[]): void {
  const local = name.getAttribute('localSheetId')
  const home = local === null ? null : all[Number(local)]
  const isGone =
    (home !== null && (home === undefined || !kept.includes(home))) ||
    gone.some((sheet) => textOf(name).replaceAll("'", '').startsWith(`${sheet}!`))
  if (isGone) remove(name)
  else if (home) name.setAttribute('localSheetId', String(kept.indexOf(home)))
}

function relationIdOf(element: Element): string {
  return element.getAttributeNS(RELATIONSHIPS, 'id') ?? element.getAttribute('r:id') ?? ''
}

function relationPrefix(element: Element): string {
  return element.lookupPrefix(RELATIONSHIPS) ?? 'r'
}

function addRelation(pack: OfficePackage, path: string, type: string, target: string): string {
  const root = rootOf(pack.edit(relationsPath(path)))
  const ids = childrenOf(root).map((item) => item.getAttribute('Id') ?? '')
  const id = unusedName(
    (number) => `rId${number}`,
    (candidate) => ids.includes(candidate),
  )
  root.appendChild(
    makeLike(root, 'Relationship', { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: target }),
  )
  return id
}

function addContentType(pack: OfficePackage, path: string, type: string): void {
  const root = rootOf(pack.edit('[Content_Types].xml'))
  root.appendChild(makeLike(root, 'Override', { PartName: `/${path}`, ContentType: type }))
}

function unusedName(make: (number: number) => string, isUsed: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) if (!isUsed(make(number))) return make(number)
}
