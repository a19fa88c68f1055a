/**
 * Fills a Word template: its sample rows are repeated, its marks are replaced, and everything else of
 * the file stays as it was made.
 */
import { childOf, childrenOf, copyOf, type Element, remove, rootOf } from '../../ooxml/xml.ts'
import type { TemplateData } from '../data.ts'
import { templateHash } from '../hash.ts'
import type { MarkNames } from '../mark-names.ts'
import { loneMark } from '../marks.ts'
import type { TemplateFile } from '../open-template.ts'
import { asUnusable, Problems } from '../problems.ts'
import { replaceInRuns } from '../runs.ts'
import { valueText } from '../value-text.ts'
import { markWordDraft } from './draft-header.ts'
import { type OpenedWord, openWord } from './open-word.ts'
import { markRows, withRows } from './row-text.ts'
import { setTitle, setWordStamp } from './word-properties.ts'
import type { BoundWordTable } from './word-tables.ts'
import { paragraphsOf, rowAround, type WordParagraph } from './word-template.ts'

export interface WordOptions {
  /** Title among the file's properties. */
  title: string
  /** Number of the first page; the template's own setting without it. */
  firstPage?: number
  /** Marked 草稿 on every page. */
  isDraft?: boolean
  /** The hidden stamp, told the template's hash. */
  stamp(template: string): readonly (readonly [string, string])[]
}

/** No bytes where the template has errors; `problems` tells all of them. */
export async function tryWord(
  file: TemplateFile,
  contents: readonly TemplateData[],
  options: WordOptions,
): Promise<{ bytes: Uint8Array<ArrayBuffer> | null; problems: Problems }> {
  const problems = new Problems(true)
  try {
    const opened = openWord(file.bytes, contents, problems)
    if (problems.errors.length > 0) return { bytes: null, problems }
    fill(opened, file, options)
    return { bytes: await opened.template.package.write(), problems }
  } catch (error) {
    const reason = asUnusable(error)
    if (reason === null) throw error
    problems.error(reason.code, {}, reason.message)
    return { bytes: null, problems }
  }
}

function fill(
  opened: OpenedWord,
  file: TemplateFile,
  { title, firstPage, isDraft = false, stamp }: WordOptions,
): void {
  const { template, tables, namesAt, general } = opened
  const { package: pack, path } = template
  fillTotals(tables)
  const shown = tables.filter(({ data, element }) => {
    const isGone = data.isOptional === true && data.rows.length === 0
    if (isGone) remove(element)
    return !isGone
  })
  const samples = new Set(
    shown.flatMap(({ sample, band }) => [sample.element, ...(band === null ? [] : [band.element])]),
  )
  for (const part of template.parts) {
    if (part.path !== path) pack.edit(part.path)
    for (const paragraph of paragraphsOf(part.root)) {
      const row = rowAround(paragraph.element)
      if (row !== null && samples.has(row)) continue
      fillParagraph(paragraph, part.path === path ? namesAt(paragraph.element) : general)
    }
  }
  if (firstPage !== undefined) setFirstPage(template.sections, firstPage)
  if (isDraft) markWordDraft(template)
  for (const gone of pack.paths) if (gone.startsWith('_xmlsignatures/')) pack.drop(gone)
  pack.dropRelations('', ['origin'])
  becomeDocument(opened)
  setTitle(pack, title)
  setWordStamp(pack, stamp(templateHash(file)))
  for (const [index, table] of shown.entries()) markRows(table, index)
  const body = pack.text(path)
  pack.put(path, { [Symbol.iterator]: () => withRows(body, shown) })
}

function fillTotals(tables: readonly BoundWordTable[]): void {
  for (const { total, data, names } of tables)
    for (const { texts } of total?.paragraphs ?? [])
      replaceInRuns(texts, (name) => {
        if (names.isTotal(name)) return data.totalLabel
        const column = data.columns[names.column(name) ?? -1]
        if (column?.total === undefined) return String(names.fact(name) ?? '')
        return valueText(column, column.total.value)
      })
}

/** A paragraph that holds one mark and nothing else is one for each line, and none for no value. */
function fillParagraph({ element, texts, text }: WordParagraph, names: MarkNames): void {
  const textFor = (name: string) => String(names.fact(name) ?? '').toWellFormed()
  const lone = loneMark(text)
  const lines = lone === null ? [] : textFor(lone.name).split('\n')
  if (lone !== null && lines.join('') === '' && canGo(element)) {
    remove(element)
    return
  }
  for (const line of lines.slice(0, -1)) {
    const copy = copyOf(element)
    element.parentNode?.insertBefore(copy, element)
    const [paragraph] = paragraphsOf(holderOf(copy)).filter((item) => item.element === copy)
    if (paragraph !== undefined) replaceInRuns(paragraph.texts, () => line)
  }
  // Among other words a text of several lines runs on.
  replaceInRuns(texts, (name) => lines.at(-1) ?? textFor(name).replaceAll('\n', ''))
}

function holderOf(element: Element): Element {
  return element.parentNode as Element // a paragraph stands in an element
}

/** Not the only paragraph of its cell or part, and none that holds a picture or the page set-up. */
function canGo(paragraph: Element): boolean {
  const around = holderOf(paragraph)
  if (around.localName === 'tc' || childrenOf(around).length < 2) return false
  const properties = childOf(paragraph, 'pPr')
  if (properties !== null && childOf(properties, 'sectPr') !== null) return false
  return childrenOf(paragraph, 'r').every((run) =>
    childrenOf(run).every(({ localName }) => ['rPr', 't'].includes(localName ?? '')),
  )
}

/** Sections count on from the first one. */
function setFirstPage(sections: readonly Element[], number: number): void {
  const [first] = sections
  if (first === undefined) return
  const found = childOf(first, 'pgNumType')
  const prefix = first.prefix ? `${first.prefix}:` : ''
  const numbering =
    found ?? first.ownerDocument?.createElementNS(first.namespaceURI, `${prefix}pgNumType`)
  if (numbering === undefined) return
  if (found === null) {
    const next = childrenOf(first).find(({ localName }) => AFTER_NUMBERING.has(localName ?? ''))
    first.insertBefore(numbering, next ?? null)
  }
  numbering.setAttributeNS(first.namespaceURI, `${prefix}start`, String(number))
}

/** Children of a section's set-up that come after its page numbers, in the schema's order. */
const AFTER_NUMBERING = new Set([
  'cols',
  'formProt',
  'vAlign',
  'noEndnote',
  'titlePg',
  'textDirection',
  'bidi',
  'rtlGutter',
  'docGrid',
  'printerSettings',
  'sectPrChange',
])

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What is filled is a document, even where the file was saved as a template (.dotx). */
function becomeDocument({ template: { package: pack } }: OpenedWord): void {
  for (const type of childrenOf(rootOf(pack.edit('[Content_Types].xml'))))
    if (type.getAttribute('ContentType') === `${WORD}.template.main+xml`)
      type.setAttribute('ContentType', `${WORD}.document.main+xml`)
}
