/** Notes on cells (批注): the district's own stay, those of an earlier correction give way. */
import { posix } from 'node:path'
import type { OfficePackage } from '../ooxml/package.ts'
import {
  declareEnding,
  declarePart,
  relate,
  relatedPart,
  relationBase,
} from '../ooxml/relations.ts'
import {
  addChild,
  addText,
  childOf,
  childrenOf,
  type Document,
  type Element,
  parseXml,
  rootOf,
  serializeXml,
} from '../ooxml/xml.ts'
import { cellPlace } from './cell-place.ts'
import { EMPTY_DRAWING, withNoteShapes, withoutNoteShapes } from './note-shapes.ts'
import type { SheetPart } from './sheet-part.ts'

/** Begins what a correction says in a note; by it a later one finds and replaces its own words. */
export const NOTE_MARK = '【退回修改】'

const AUTHOR = '治气台账'

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/** Writes `texts` (A1 name → text) as notes of a sheet and takes back those of an earlier correction. */
export function writeNotes(
  parts: OfficePackage,
  sheetPath: string,
  sheet: SheetPart,
  texts: ReadonlyMap<string, string>,
): void {
  const known = relatedPart(parts, sheetPath, 'comments')
  if (known === null && texts.size === 0) return
  const document = known === null ? emptyComments(sheet) : parseXml(parts.text(known))
  const before = serializeXml(document)
  const { added, removed } = rewriteNotes(document, texts)
  const after = serializeXml(document)
  // Notes that say nothing of ours stay byte for byte.
  if (known !== null && after === before) return
  const path = known ?? addCommentsPart(parts, sheetPath)
  parts.put(path, after)
  if (added.length > 0 || removed.length > 0) redraw(parts, sheetPath, sheet, added, removed)
}

/** Cells whose note is new, and cells that have none any more. */
function rewriteNotes(
  document: Document,
  texts: ReadonlyMap<string, string>,
): { added: string[]; removed: string[] } {
  const root = rootOf(document)
  const list = childOf(root, 'commentList') ?? addChild(root, 'commentList')
  const left = new Map(texts)
  const removed: string[] = []
  for (const comment of childrenOf(list, 'comment')) {
    const cell = comment.getAttribute('ref') ?? ''
    const content = childOf(comment, 'text') ?? addChild(comment, 'text')
    const hadOurs = dropOwnWords(content)
    const text = left.get(cell)
    left.delete(cell)
    const isBlank = (content.textContent ?? '').trim() === ''
    if (text !== undefined) addOwnWords(content, text, isBlank)
    else if (hadOurs && isBlank) {
      list.removeChild(comment)
      removed.push(cell)
    }
  }
  const authorId = left.size === 0 ? '' : authorIdOf(root)
  for (const [cell, text] of left) {
    const comment = addChild(list, 'comment', { ref: cell, authorId })
    addOwnWords(addChild(comment, 'text'), text, true)
  }
  return { added: [...left.keys()], removed }
}

/** Cuts a note off where our words begin; true where there were any. */
function dropOwnWords(content: Element): boolean {
  const runs = childrenOf(content)
  const place = runs.findIndex((run) => (run.textContent ?? '').includes(NOTE_MARK))
  const first = runs[place]
  if (first === undefined) return false
  for (const run of runs.slice(place + 1)) content.removeChild(run)
  const text = first.localName === 't' ? first : childOf(first, 't')
  const kept = (text?.textContent ?? '').split(NOTE_MARK)[0]?.trimEnd() ?? ''
  if (text === null || kept === '') content.removeChild(first)
  else text.textContent = kept
  return true
}

function addOwnWords(content: Element, text: string, isAlone: boolean): void {
  // A plain text must become a run before another run can follow it.
  for (const plain of childrenOf(content, 't')) {
    const run = addChild(content, 'r')
    content.insertBefore(run, plain)
    run.appendChild(plain)
  }
  addText(addChild(content, 'r'), 't', `${isAlone ? '' : '\n'}${NOTE_MARK}${text}`)
}

function authorIdOf(root: Element): string {
  const authors = childOf(root, 'authors') ?? insertAuthors(root)
  const names = childrenOf(authors, 'author').map((author) => author.textContent)
  const known = names.indexOf(AUTHOR)
  if (known >= 0) return String(known)
  addChild(authors, 'author').textContent = AUTHOR
  return String(names.length)
}

function insertAuthors(root: Element): Element {
  const authors = addChild(root, 'authors')
  root.insertBefore(authors, root.firstChild)
  return authors
}

function emptyComments(sheet: SheetPart): Document {
  const space = sheet.root.namespaceURI ?? ''
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return parseXml(`${head}<comments xmlns="${space}"><authors/><commentList/></comments>`)
}

function addCommentsPart(parts: OfficePackage, sheetPath: string): string {
  const path = parts.freePath(posix.join(folderOf(sheetPath), 'comments'), '.xml')
  declarePart(parts, path, COMMENTS_TYPE)
  relate(parts, sheetPath, 'comments', path)
  return path
}

/** The shapes in which notes are shown; a note without one is a damaged file to Excel. */
function redraw(
  parts: OfficePackage,
  sheetPath: string,
  sheet: SheetPart,
  added: readonly string[],
  removed: readonly string[],
): void {
  const known = notesDrawing(parts, sheetPath, sheet)
  const path =
    known ?? parts.freePath(posix.join(folderOf(sheetPath), 'drawings/vmlDrawing'), '.vml')
  const drawing = known === null ? EMPTY_DRAWING : parts.text(known)
  const places = (cells: readonly string[]) => cells.flatMap((cell) => cellPlace(cell) ?? [])
  parts.put(path, withNoteShapes(withoutNoteShapes(drawing, places(removed)), places(added)))
  if (known !== null) return
  declareEnding(parts, 'vml', DRAWING_TYPE)
  sheet.setNotesDrawing(relate(parts, sheetPath, 'vmlDrawing', path), relationBase(parts))
}

/** The folder of the whole workbook: `xl` for `xl/worksheets/sheet1.xml`. */
function folderOf(sheetPath: string): string {
  return posix.dirname(posix.dirname(sheetPath))
}

/** The drawing that the sheet names for its notes; another of the same kind may be of its header. */
function notesDrawing(parts: OfficePackage, sheetPath: string, sheet: SheetPart): string | null {
  const element = childOf(sheet.root, 'legacyDrawing')
  if (element === null) return null
  const id = element.getAttributeNS(relationBase(parts), 'id')
  return parts.relations(sheetPath).find((relation) => relation.id === id)?.target ?? null
}
