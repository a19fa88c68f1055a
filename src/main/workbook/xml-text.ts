/** Text as it is written in the XML of a workbook. */

const NAMES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/giu

/** A sign that XML cannot hold, as _x000D_. Source: ECMA-376 part 1, 22.9.2.19. */
const ESCAPED = /_x([\da-f]{4})_/giu

/** The text that a piece of XML stands for; a reference that says nothing stays as it is. */
export function textOfXml(xml: string): string {
  const text = xml.includes('&') ? xml.replaceAll(REFERENCE, signOf) : xml
  const plain = text.includes('_x')
    ? text.replaceAll(ESCAPED, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return plain.includes('\r') ? plain.replaceAll('\r\n', '\n') : plain
}

function signOf(all: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return NAMES[name.toLowerCase()] ?? all
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : all
}
