/** A workbook as its parts; those that nobody changes keep every byte. */
import { posix } from 'node:path'
import { UnusableFile } from './problems.ts'
import { unpack } from './unpack.ts'
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

const CONTENT_TYPES = '[Content_Types].xml'

export class OfficePackage {
  readonly #parts: Map<string, PartContent>
  readonly #documents = new Map<string, Document>()
  readonly #edited = new Set<string>()

  constructor(bytes: Uint8Array) {
    this.#parts = unpack(bytes)
  }

  get paths(): string[] {
    return [...this.#parts.keys()]
  }

  has(path: string): boolean {
    return this.#parts.has(path)
  }

  /** A part to be read; changes made to it are lost unless it was taken by `edit`. */
  document(path: string): Document {
    const known = this.#documents.get(path)
    if (known !== undefined) return known
    const document = this.#parse(path)
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
    for (const { id } of gone) dropRelation(this, path, id)
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

  /** The finished text of an edited part, for whoever cuts it into pieces. */
  textOf(path: string): string {
    return serializeXml(this.document(path))
  }

  write(): Promise<Uint8Array<ArrayBuffer>> {
    const parts = this.paths.map((path): [string, PartContent] => [
      path,
      this.#edited.has(path) ? this.textOf(path) : (this.#parts.get(path) ?? ''),
    ])
    return writeZip(parts)
  }

  #parse(path: string): Document {
    const content = this.#parts.get(path)
    if (!(content instanceof Uint8Array)) throw new UnusableFile('DAMAGED', damaged(path))
    try {
      return parseXml(new TextDecoder().decode(content))
    } catch {
      throw new UnusableFile('DAMAGED', damaged(path))
    }
  }
}

export function dropRelation(pack: OfficePackage, path: string, id: string): void {
  for (const relation of childrenOf(rootOf(pack.edit(relationsPath(path)))))
    if (relation.getAttribute('Id') === id) remove(relation)
}

export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
}

function partName(path: string): string {
  return path.replace(/^\//u, '')
}

function damaged(path: string): string {
  return `文件已损坏（${path} 缺失或读不出），请用 Excel 或 WPS 打开后另存一份再试`
}
