/** A PDF of one revision, whenever it is printed: its dates are those of the revision. */

const DATES = /\/(CreationDate|ModDate) \(D:\d{14}/gu

/**
 * Writes over the dates that Chromium puts into the first object, at the same length, so that no
 * offset of the file moves.
 * @param at UTC instant, ISO 8601.
 */
export function settledPdf(bytes: Uint8Array<ArrayBuffer>, at: string): Uint8Array<ArrayBuffer> {
  const day = at.replaceAll(/\D/gu, '').slice(0, 14)
  const text = Buffer.from(bytes).toString('latin1')
  return new Uint8Array(Buffer.from(text.replaceAll(DATES, `/$1 (D:${day}`), 'latin1'))
}
