/** An Office file as its parts; those that nobody changes keep every byte. */
import { posix } from 'node:path'
import { notWorkbook } from '../workbook/unreadable.ts'
import { type PartContent, writeZip } from './write-zip.ts'
import { childrenOf, type Document, parseXml, remove, rootOf, serializeXml } from './xml.ts'

export interface Relation {
  id: string
  /** Last part of the type's address: `worksheet`, `sharedStrings` … */
  type: string
  /** Path of the part, or the address as written where it is outside. */
  target: string
  isOutside: boolean
}

export const CONTENT_TYPES = '[Content_Types].xml'

export class OfficePackage {
  readonly #parts: Map<string, PartContent>
  readonly #documents = new Map<string, Document>()
  readonly #edited = new Set<string>()

  /** @param parts as `unzip` gives them. */
  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = new Map(parts)
  }

  get paths(): string[] {
    return [...this.#parts.keys()]
  }

  has(path: string): boolean {
    return this.#parts.has(path)
  }

  /**
   * A part to be read; changes made to it are lost unless it was taken by `edit`.
   * @throws Unreadable for a part that is missing or no sound XML.
   */
  document(path: string): Document {
    const known = this.#documents.get(path)
    if (known !== undefined) return known
    const document = parsePart(path, this.text(path))
    this.#documents.set(path, document)
    return document
  }

  /** A part to be changed; it is written anew. */
  edit(path: string): Document {
    this.#edited.add(path)
    return this.document(path)
  }

  /** A new part, or one in place of another. */
  put(path: string, content: PartContent): void {
    this.#documents.delete(path)
    this.#edited.delete(path)
    this.#parts.set(path, content)
  }

  /** Takes a part out, with its relations and content type. */
  drop(path: string): void {
    for (const gone of [path, relationsPath(path)]) {
      this.#parts.delete(gone)
      this.#documents.delete(gone)
      this.#edited.delete(gone)
    }
    for (const type of childrenOf(rootOf(this.edit(CONTENT_TYPES)), 'Override'))
      if (partName(type.getAttribute('PartName') ?? '') === path) remove(type)
  }

  /** Takes a part out, with those that nothing else relates to then. */
  dropTree(path: string): void {
    const targets = this.relations(path).filter(({ isOutside }) => !isOutside)
    this.drop(path)
    const wanted = new Set(
      this.paths.flatMap((other) => this.relations(other)).map((it) => it.target),
    )
    for (const { target } of targets) if (!wanted.has(target)) this.dropTree(target)
  }

  /** Takes out what a part relates to in these ways. */
  dropRelations(path: string, types: readonly string[]): void {
    const gone = this.relations(path).filter(({ type }) => types.includes(type))
    for (const { id } of gone) this.dropRelation(path, id)
  }

  dropRelation(path: string, id: string): void {
    for (const relation of childrenOf(rootOf(this.edit(relationsPath(path)))))
      if (relation.getAttribute('Id') === id) remove(relation)
  }

  /** Where a part points; `''` stands for the package itself. */
  relations(path: string): Relation[] {
    const rels = relationsPath(path)
    if (!this.has(rels)) return []
    return childrenOf(rootOf(this.document(rels)), 'Relationship').map((relation) => {
      const isOutside = relation.getAttribute('TargetMode') === 'External'
      const target = relation.getAttribute('Target') ?? ''
      return {
        id: relation.getAttribute('Id') ?? '',
        type: (relation.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
        target: isOutside ? target : partName(posix.resolve('/', posix.dirname(path), target)),
        isOutside,
      }
    })
  }

  /**
   * A part as it stands by now, for whoever edits it as text.
   * @throws Unreadable for a part that is missing or not in UTF-8.
   */
  text(path: string): string {
    const edited = this.#edited.has(path) ? this.#documents.get(path) : undefined
    if (edited !== undefined) return serializeXml(edited)
    const content = this.#parts.get(path)
    if (typeof content === 'string') return content
    if (!(content instanceof Uint8Array)) throw damaged(path)
    const text = new TextDecoder().decode(content)
    const encoding = /^<\?xml[^>]*?encoding=["']([^"']+)/u.exec(text)?.[1] ?? 'utf-8'
    if (!/^(?:utf-?8|us-ascii)$/iu.test(encoding) || text.includes('\u0000'))
      throw notWorkbook(`部件“${path}”不是 UTF-8 编码，请用 Excel 或 WPS 另存一份再试`)
    return text
  }

  /** A path that no part has: `xl/comments1.xml`, `xl/comments2.xml` … */
  freePath(before: string, after: string): string {
    // Names differing in case alone are one name for Excel.
    const taken = new Set(this.paths.map((path) => path.toLowerCase()))
    let number = 1
    while (taken.has(`${before}${number}${after}`.toLowerCase())) number += 1
    return `${before}${number}${after}`
  }

  write(): Promise<Uint8Array<ArrayBuffer>> {
    const parts = this.paths.map((path): [string, PartContent] => [
      path,
      this.#edited.has(path) ? this.text(path) : (this.#parts.get(path) ?? ''),
    ])
    return writeZip(parts)
  }
}

function parsePart(path: string, text: string): Document {
  try {
    return parseXml(text)
  } catch (error) {
    throw damaged(path, error)
  }
}

export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
}

function partName(path: string): string {
  return path.replace(/^\//u, '')
}

function damaged(path: string, cause?: unknown): Error {
  const advice = '请用 Excel 或 WPS 打开后另存一份再试'
  return notWorkbook(`文件已损坏（${path} 缺失或读不出），${advice}`, cause)
}
