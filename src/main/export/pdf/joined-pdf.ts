/** PDFs printed one after another, joined page by page into one. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import { lineId } from '../../../shared/paper/html/html-table.ts'

/** Where a line begins: page from 0, height over the sheet's lower edge in points. */
interface LinePlace {
  page: number
  height: number
}

/** Points; rounded differently from page to page. */
const TOLERANCE = 0.5

export class JoinedPdf {
  readonly #pdf: PDFDocument

  private constructor(pdf: PDFDocument) {
    this.#pdf = pdf
  }

  static async start(): Promise<JoinedPdf> {
    return new JoinedPdf(await PDFDocument.create({ updateMetadata: false }))
  }

  get pages(): number {
    return this.#pdf.getPageCount()
  }

  async add(bytes: Uint8Array): Promise<void> {
    const part = await PDFDocument.load(bytes)
    await this.#append(part, part.getPageCount())
  }

  /**
   * Adds a part that goes on, all but its last page, which it may not fill.
   * @param lines how many it has; @param marked of how many of the last the file says the place.
   * @returns the line with which the page that was left out begins.
   */
  async addFilled(bytes: Uint8Array, lines: number, marked: number): Promise<number> {
    const part = await PDFDocument.load(bytes)
    const next = lastPageStart(placesOf(part), lines, marked)
    await this.#append(part, next?.page ?? part.getPageCount())
    // Lines higher than a page leave no page that begins with one; the break then stands in its place.
    return next?.line ?? lines
  }

  /** @param at UTC instant, ISO 8601: the same pages of the same revision are the same file. */
  save(title: string, at: string): Promise<Uint8Array> {
    this.#pdf.setTitle(title)
    this.#pdf.setCreationDate(new Date(at))
    this.#pdf.setModificationDate(new Date(at))
    return this.#pdf.save({ addDefaultPage: false, updateFieldAppearances: false })
  }

  async #append(part: PDFDocument, count: number): Promise<void> {
    const indices = Array.from({ length: count }, (_, index) => index)
    for (const page of await this.#pdf.copyPages(part, indices)) this.#pdf.addPage(page)
  }
}

/** The last line that begins a page, below the header that is repeated there. */
function lastPageStart(
  places: ReadonlyMap<string, LinePlace>,
  lines: number,
  marked: number,
): { line: number; page: number } | null {
  const top = Math.max(...Array.from(places.values(), ({ height }) => height))
  for (let line = lines - 1; line > lines - marked; line -= 1) {
    const place = places.get(lineId(line))
    const before = places.get(lineId(line - 1))
    if (place === undefined || before === undefined) return null
    if (before.page < place.page && place.height > top - TOLERANCE)
      return { line, page: place.page }
  }
  return null
}

/** Named destinations, as Chromium writes them: `/name [page /XYZ x y 0]`. */
function placesOf(part: PDFDocument): Map<string, LinePlace> {
  const named = part.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const pages = new Map(part.getPages().map(({ ref }, index) => [ref, index]))
  const places = new Map<string, LinePlace>()
  for (const [name, value] of named?.entries() ?? []) {
    const place = part.context.lookupMaybe(value, PDFArray)
    const ref = place?.get(0)
    const height = place?.lookupMaybe(3, PDFNumber)
    const page = ref instanceof PDFRef ? pages.get(ref) : undefined
    if (page !== undefined && height !== undefined)
      places.set(name.decodeText(), { page, height: height.asNumber() })
  }
  return places
}
